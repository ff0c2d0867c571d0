/** natural declares the types of its stemmers where all of them are loaded together. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(token: string): string };
  export = stemmer;
}
