import { type Networks, TOKEN_DIMENSIONS } from '../../src/networks/networks.ts';

/** Late interaction spelt out, where the networks are played. */
export const matchTokens: Networks['matchTokens'] = async (question, { tokens, counts }) => {
  const asked = question.length / TOKEN_DIMENSIONS;
  let piece = 0;
  return counts.map((count) => {
    const best = new Float32Array(asked).fill(-1);
    for (const end = piece + count; piece < end; piece += 1) {
      for (let token = 0; token < asked; token += 1) {
        let product = 0;
        for (let d = 0; d < TOKEN_DIMENSIONS; d += 1) {
          product +=
            question[token * TOKEN_DIMENSIONS + d]! * (tokens[piece * TOKEN_DIMENSIONS + d]! / 127);
        }
        best[token] = Math.max(best[token]!, product);
      }
    }
    return best;
  });
};
