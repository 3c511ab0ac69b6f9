/** How kisses are typed under a letter: "x", "xxx", "xoxo". */
export const KISSES = 'x{1,5}|xo(?:xo)?';
