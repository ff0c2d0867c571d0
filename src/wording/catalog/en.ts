/**
 * Every sentence that the bot says, in English: ICU messages by key, grouped by where they are said.
 * A text within a plural is never a single word by itself: it would be taken for an argument.
 * @see https://unicode-org.github.io/icu/userguide/format_parse/messages/
 */
export const EN = {
  'list.comma': '{before}, {next}',
  'list.and': '{before} and {last}',
  'list.or': '{before} or {last}',
  'list.semicolon': '{before}; {next}',
  quoted: '“{text}”',

  'count.articles': '{count, plural, one {# article} other {# articles}}',
  'count.passages': '{count, plural, one {# passage} other {# passages}}',
  'count.corpus': '{articles}, {passages}',

  'source.openingWords': '“{words}” (opening words)',
  'source.unknownPublisher': 'publisher unknown',
  'source.inferred': '{name} (inferred)',
  'source.via': '{publisher}, from {via}',
  'source.unknownDate': 'date unknown',
  'source.inferredDate': 'about {date} (inferred)',
  'source.updated': '{date}, updated {updated}',
  'source.open': 'Open the article',
  'source.also': 'Also reported by {reports}',
  'source.report': '{name}, {date}',
  'source.moreReports': '{reports}; and {count, number} more',

  'dateWords.here': 'Here {meanings}.',
  'dateWords.means': '“{words}” means {date}',

  'opening.unsure': 'I’m not sure that the articles answer this.',
  'opening.noPerson': 'The articles come close, but I found no passage that says who.',
  'opening.noPlace': 'The articles come close, but I found no passage that says where.',
  'opening.noTime': 'The articles come close, but I found no passage that says when.',
  'opening.noNumber':
    'The articles come close, but I found no passage that says how much or how many.',
  'opening.noReason': 'The articles come close, but I found no passage that says why.',
  'opening.exhausted': 'I found nothing more that fits.',
  'opening.notFound': 'I found nothing on this in the articles.',
  'opening.missing': 'They don’t mention {words}.',
  'opening.moreWords': '{count, plural, one {# more word} other {# more words}}',
  'opening.closest': 'The closest I have:',

  'answer.asked': '{person} asked: {question}',
  'answer.moreOnThis': 'More on this:',
  'answer.alsoClose': 'Also close:',
  'answer.readAs': 'Read as: “{question}”',
  'answer.didYouMean': 'Did you mean:',
  'answer.askNext': 'Ask next:',
  'answer.answered': 'The articles answer these:',
  'answer.textMeant': 'Did you mean: {question}',
  'answer.textNext': 'You can ask: {questions}',
  'answer.textSource':
    '{quotation} — {source}{others, plural, =0 {} one { (and # more passage)} other { (and # more passages)}}',
  'answer.unreadConversation':
    'I couldn’t read the earlier messages here, so I took the question by itself.',
  'answer.searching': 'is looking through the articles…',
  'answer.readingThread': 'is reading the thread…',
  'answer.changed': 'I no longer find the same passages for this: please ask again.',

  'note.clipped': 'I read only the first {count, number} characters of the question.',
  'note.nothingToGoOn': 'I know of no question here that I could go on from.',
  'note.leftNothing': 'The articles hold nothing published {restriction}.',
  'note.kept': 'I searched only what was published {restriction}.',
  'note.phrasesHeld': 'I searched only passages with {phrases} in their text or headline.',
  'note.phrasesMissing': 'None of the passages that I searched holds {phrases} word for word.',
  'note.unread': 'I could make nothing of “{modifier}” and searched without it.',
  'note.date': 'I read “{typed}” as {date}, the month first.',
  'note.replaced': 'I took this as a correction and left out {words}.',
  'note.passedOver':
    'I asked the same again and left out {count, plural, one {the passage that came first} other {# passages}}.',
  'note.corrected': 'The articles don’t mention “{typed}”; I searched for “{searched}” too.',
  'note.unanswered': 'I found no answer to “{question}”.',

  'articles.have': 'I have {count, plural, one {# article} other {# articles}}.',
  'articles.haveKept':
    'I have {count, plural, one {# article} other {# articles}} published {restriction}.',
  'articles.howOneBegins': 'Here is how it begins.',
  'articles.howNewestBegin': 'Here is how the newest begin.',
  'articles.howNumberBegins': 'Newest first, here is how number {from, number} begins.',
  'articles.howNumbersBegin':
    'Newest first, here is how numbers {from, number} to {to, number} begin.',
  'articles.allShown': 'I showed how each begins.',
  'articles.noAuthor': '{headline} names no author.',
  'articles.author': '{headline} is by {authors}.',
  'articles.date': '{headline}: {date}.',
  'articles.byPublisher': '{count, number} by {publisher}',
  'articles.someUnknown': '{count, number} by an unknown publisher',
  'articles.help':
    'I answer with passages of {articles}, quoted word for word: {publishers}. Ask who, what, when, where, how many or why.',
  'articles.newest': 'I have {articles}. The newest stands first.',
  'articles.oldest': 'I have {articles}. The oldest stands first.',
  'articles.publishers': 'I have {articles}: {publishers}. Here is how the newest begin.',
  'reports.one': 'I have 1 article on “{topic}”, named in the headline or several times.',
  'reports.many':
    'I have {count, plural, one {# article} other {# articles}} on “{topic}”, named in the headline or several times, newest first.',
  'reports.oneKept':
    'I have 1 article published {restriction} on “{topic}”, named in the headline or several times.',
  'reports.manyKept':
    'I have {count, plural, one {# article} other {# articles}} published {restriction} on “{topic}”, named in the headline or several times, newest first.',

  'restriction.by': 'by {publishers}',
  'restriction.notBy': 'by others than {publishers}',
  'restriction.on': 'on {date}',
  'restriction.between': 'from {from} to {to}',
  'restriction.from': 'on {date} or later',
  'restriction.to': 'on {date} or earlier',

  'help.what':
    'I answer questions with passages from a collection of news articles, quoted word for word with their source. I don’t write answers of my own.',
  'help.ways':
    'Ask with {command} and your question, by mentioning me in a channel or thread, or in a direct message.',
  'help.command':
    '{command} and your question: only you see the answer, and you can share it in the channel.',
  'help.mention':
    '{mention} and your question, in a channel or a thread: I answer in the thread and remember what you asked there. Go on with “more” or “another source?”.',
  'help.direct': 'A direct message: just ask.',
  'help.sources': '{command}: the articles I quote from.',
  'help.watch':
    '{watch} and your question: I tell you when a new article answers it. {watching} lists what you watch.',
  'help.digest':
    '{subscribe}, with “daily” or “weekly”: I post in the channel which articles are new. {digest} shows you now, {unsubscribe} ends it.',
  'help.try': 'Try one of these:',

  'sources.heading':
    '{count, plural, one {I quote from one article:} other {I quote from # articles:}}',
  'sources.more': 'and {count, number} more, not listed here.',

  'talk.example': 'For example: “{question}”',
  'talk.greeting': 'Hello! Ask me a question about the articles.',
  'talk.thanks': 'You’re welcome. Ask me anything else about the articles.',
  'talk.agreement': 'Good. I’m here for your next question.',
  'talk.farewell': 'Goodbye! I’m here whenever you have a question.',
  'talk.about':
    'I’m Iraq Desk. I answer questions with passages from {corpus}, quoted word for word with their source.',
  'talk.emoji': 'Ask me a question about the articles whenever you like.',

  'reply.tooLong':
    'Your question is {chars, number} characters long and I read at most {most, number}: please ask it in fewer words.',

  'reload.begun': 'I am reading the articles again. I’ll say here when it is done.',
  'reload.refused':
    'Only admins may have the articles read again. Whoever runs this bot says who they are.',
  'reload.served': 'I have read the articles again and serve {corpus}.',
  'reload.same': 'I have read the articles again. Nothing has changed.',
  'reload.empty':
    'The folder holds no article any more. I go on with what I read on {date} at {time}.',
  'reload.unreadable': 'The folder can’t be read. I go on with what I read on {date} at {time}.',
  'reload.failed':
    'The articles could not be read again; the log says why. I go on with what I read on {date} at {time}.',
  'reload.added': '{count, plural, one {# article is new:} other {# articles are new:}}',
  'reload.removed': '{count, plural, one {# article is gone:} other {# articles are gone:}}',
  'reload.changed':
    '{count, plural, one {# article has changed:} other {# articles have changed:}}',
  'reload.aliases': 'The aliases have changed.',
  'reload.problems': '{count, plural, one {# problem:} other {# problems:}}',
  'reload.more': 'and {count, number} more',

  'action.more': 'More passages',
  'action.context': 'Show in context',
  'action.share': 'Share in channel',
  'action.shareTo': 'Share in a channel',
  'action.followUp': 'Ask a follow-up',
  'feedback.good': 'Good answer',
  'feedback.bad': 'Bad answer',
  'feedback.thanks': 'Thank you. This helps to make the answers better.',
  'reason.title': 'What was wrong?',
  'reason.submit': 'Send',
  'reason.why': 'Why was the answer no good?',
  'reason.comment': 'Anything else?',
  'reason.wrong-passage': 'The wrong passage',
  'reason.not-answered': 'It doesn’t answer the question',
  'reason.outdated': 'The source is outdated',
  'reason.other': 'Something else',
  'context.title': 'In context',
  'context.choose': 'Another passage of the answer',
  'context.earlier': 'The article begins earlier.',
  'context.later': 'The article goes on.',
  'context.passage': '{number, number}. {source}',
  'share.title': 'Share the answer',
  'share.sending': 'I’m sharing the answer in {place}…',
  'share.done': 'The answer is in {place}.',
  'share.refused': 'I’m set to answer in certain channels only, and {place} is none of them.',
  'share.submit': 'Share',
  'share.channel': 'In which channel?',
  'followUp.hint': '{person}, go on here: mention {mention} and ask.',

  'failure.unclear':
    'I can’t tell whether my answer reached you: if you don’t see it, please ask again, and if that happens again pass on the reference {reference}.',
  'failure.busy':
    'Slack takes no more messages from me right now: please ask again in a minute, and if that happens again pass on the reference {reference}.',
  'failure.permission':
    'I lack a permission in this workspace, so I couldn’t answer: please pass on the reference {reference} to whoever runs this bot.',
  'failure.not-member':
    'I’m no member of {place}: write /invite {mention} there, or ask me in a direct message.',
  'failure.archived':
    '{place} is archived, so I can’t answer there: please ask me in a direct message.',
  'failure.restricted': 'I’m not allowed to write in {place}: please ask me in a direct message.',
  'failure.window': 'Slack opened no window in time: please click again.',
  'failure.other':
    'Sorry, something went wrong and I couldn’t answer: please try again, and if it happens again pass on the reference {reference}.',
  'reply.otherCommand':
    'I’m set to answer {command}, and Slack sent me {sent}. Whoever runs this bot can set COMMAND_NAME to {sent} and start it again, or give the command its old name in the app’s settings.',

  'collection.size': 'I know {corpus}.',
  'collection.publishers': 'They are by {publishers}.',
  'collection.morePublishers': '{count, plural, one {# more publisher} other {# more publishers}}',
  'collection.day': 'The dated ones are of {date}.',
  'collection.days': 'The dated ones are from {from} to {to}.',
  'home.knows': 'What I know',
  'home.lastRead': 'I read them last on {date} at {time}.',
  'home.ask': 'How to ask',
  'home.try': 'Try one of these: the answer comes as a direct message.',
  'home.articles': 'The articles',
  'home.newer': 'Newer',
  'home.older': 'Older',
  'home.page': 'Page {page, number} of {pages, number}',
  'admin.title': 'For admins',
  'admin.asked':
    '{count, plural, one {# question} other {# questions}} in {days, number} days: {found, number} % found, {unsure, number} % not sure, {notFound, number} % not found.',
  'admin.unanswered': 'Not found, or not surely, the newest first',
  'admin.worst': 'Answers that were voted down',
  'admin.thumbs': '👍 {ups, number} 👎 {downs, number}',
  'admin.reason': '{reason}: {count, number}',

  'shortcut.noText': 'There is no text in this message to ask about.',
  'ask.title': 'Ask the articles',
  'ask.submit': 'Ask',
  'ask.question': 'Your question',
  'ask.publisher': 'Only articles of',
  'ask.anyPublisher': 'any publisher',
  'ask.from': 'Published on this day or later',
  'ask.to': 'Published on this day or earlier',
  'ask.searching': 'I’m looking through the articles…',
  'ask.empty': 'Write a question.',
  'ask.turnedRound': 'This day is before the first one.',

  'refusal.external':
    'Sorry, I only answer people of the organization that I work for: please ask somebody there.',
  'refusal.team':
    'Sorry, I don’t answer people of your workspace: please ask whoever looks after me.',
  'refusal.channel':
    'Sorry, I don’t answer here. Please ask me in a channel that I am meant for; whoever looks after me knows which.',
  'refusal.user': 'Sorry, I may not answer you yet: please ask whoever looks after me.',
  'refusal.notInstalled':
    'Sorry, I am not installed in this workspace any more: an admin can install me again.',

  'function.unknown':
    'I don’t know this step: take it out of the workflow, or update the app from its manifest.',
  'function.noQuestion': 'There is no question here: fill in the step’s question.',
  'function.notText': 'I can’t read the input “{input}”: it has to be text.',
  'function.unknownPublisher': 'I have no articles by “{name}”.',
  'function.publishers': 'I have articles by {names}.',
  'function.morePublishers': '{count, plural, one {# more publisher} other {# more publishers}}',
  'function.badDate': 'I can’t read “{date}” as a date: write it like 2020-01-19, 2020-01 or 2020.',
  'function.turnedRound':
    'No article is published from {from} to {to}: the first date is after the last.',
  'search.unreadable': 'I can’t read this search: try it again without filters.',
  'search.publisher': 'Publisher',
  'search.publishers': 'Publishers',
  'search.period': 'Published in',
  'search.periods': 'Published in any of',

  'digest.daily': 'every day at {time}',
  'digest.weekly': 'every Monday at {time}',
  'digest.moment': '{date}, {time}',
  'digest.heading': '{count, plural, one {# new article} other {# new articles}} since {time}:',
  'digest.more': 'and {count, number} more',
  'digest.about': '{person} subscribed: I post what is new {when}. {unsubscribe} ends it.',
  'digest.nothing': 'No article is new since {time}.',
  'digest.subscribed':
    '{person} subscribed to new articles: I post here {when} what came since, and nothing when nothing did. {unsubscribe} ends it.',
  'digest.changed':
    '{person} changed how often I post new articles here: {when}. {unsubscribe} ends it.',
  'digest.known':
    'New articles are posted here already, {when}. {command} unsubscribe ends it, and {command} digest shows you now what is new.',
  'digest.whichInterval':
    'I post new articles daily or weekly: write {command} subscribe daily or {command} subscribe weekly.',
  'digest.unsubscribed': '{person} unsubscribed: I post no new articles here any more.',
  'digest.ended': 'I post no new articles here any more.',
  'digest.none': 'Nobody has subscribed to new articles here. {command} subscribe does.',
  'digest.notMember':
    'I can’t post here, because I’m no member: write /invite {mention} here and then {command} subscribe. Where nobody can be invited, subscribe in our direct messages.',
  'digest.refused.archived': '{place} is archived, so I can’t post there.',
  'digest.refused.restricted': 'I’m not allowed to write in {place}.',
  'digest.dropped.not-member':
    'I can’t post new articles in {place} any more, because I’m no member there, and have ended that. To have them back, write /invite {mention} there and then {command} subscribe.',
  'digest.dropped.archived': '{place} is archived, so I post no new articles there any more.',
  'digest.dropped.restricted':
    'I’m not allowed to write in {place} any more, so I post no new articles there.',

  'watch.offer': 'Watch this question',
  'watch.again': 'Watch on',
  'watch.end': 'Stop watching',
  'watch.news': 'A new article answers a question that you watched. I watch it no longer.',
  'watch.added':
    'I watch this question and tell you once, in a direct message, when a new article answers it.',
  'watch.known': 'I watch this question for you already.',
  'watch.full':
    'You watch {most, number} questions, and I keep no more: end one first. {command} watching lists them.',
  'watch.ended': 'I don’t watch this question any more.',
  'watch.heading': '{count, plural, one {You watch one question:} other {You watch # questions:}}',
  'watch.none': 'You watch no question. Write {command} watch and a question.',
  'watch.noQuestion':
    'Write a question to watch, as in: {command} watch Who leads the parliamentary committee?',

  'install.offer': 'Add Iraq Desk to Slack',
  'install.what':
    'Iraq Desk answers questions with passages from a collection of news articles, quoted word for word with their source.',
  'install.add': 'Add to Slack',
  'install.consent': 'Slack shows what the bot may do, and asks whether you agree.',
  'install.done': 'Iraq Desk is installed',
  'install.inWorkspace': 'It is installed in the workspace {name}.',
  'install.inOrganization': 'It is installed for the organization {name}.',
  'install.open': 'Open it in Slack',
  'install.chooseWorkspaces': 'Choose the workspaces that it is added to',
  'install.cancelled': 'Iraq Desk was not installed',
  'install.notAgreed': 'You did not agree, and nothing was kept.',
  'install.expired': 'This link no longer holds',
  'install.whyExpired': 'It was made for another browser, or more than ten minutes ago.',
  'install.failed': 'Iraq Desk could not be installed',
  'install.whyFailed':
    'Something went wrong, and the bot’s log says what. Begin again, or tell whoever looks after the bot.',
  'install.again': 'Begin again',

  'window.title': 'Iraq Desk',
  'window.close': 'Close',
} as const;
