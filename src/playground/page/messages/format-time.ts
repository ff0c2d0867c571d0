/** `10:32`, in the reader's own time. */
export function formatTime(ts: string): string {
  return toDate(ts).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}

/** `Today`, or the day and month. */
export function formatDay(ts: string): string {
  const date = toDate(ts);
  if (date.toDateString() === new Date().toDateString()) return 'Today';
  return date.toLocaleDateString([], { weekday: 'long', day: 'numeric', month: 'long' });
}

function toDate(ts: string): Date {
  return new Date(Number(ts) * 1_000);
}
