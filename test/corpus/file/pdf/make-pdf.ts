type Drawn = { text: string; x?: number; y: number; size?: number };

/** A PDF that draws lines of text. An encrypted one has a password that nobody knows. */
export function makePdf(pages: readonly (readonly Drawn[])[], isEncrypted = false): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...pages.flatMap((lines, i) => {
      const drawn = lines
        .map(({ text, x = 72, y, size = 10 }) => {
          const literal = text.replace(/[\\()]/g, '\\$&');
          return `BT /F1 ${size} Tf ${x} ${y} Td (${literal}) Tj ET`;
        })
        .join('\n');
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + i * 2} 0 R>>`,
        `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`,
      ];
    }),
  ];
  const key = '00'.repeat(32);
  if (isEncrypted) objects.push(`<</Filter/Standard/V 1/R 2/O<${key}>/U<${key}>/P -4>>`);
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const encrypt = isEncrypted ? `/Encrypt ${objects.length} 0 R/ID[<00><00>]` : '';
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}trailer<</Size ${objects.length + 1}/Root 1 0 R${encrypt}>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
