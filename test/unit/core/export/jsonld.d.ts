/** The two functions of the JSON-LD processor that tests call; the package brings no types. */
declare module 'jsonld' {
  export interface Options {
    readonly base?: string;
    /** Throws where data would be dropped. */
    readonly safe?: boolean;
    readonly documentLoader?: (url: string) => Promise<{
      readonly contextUrl?: string;
      readonly documentUrl: string;
      readonly document: unknown;
    }>;
  }

  export interface Quad {
    readonly subject: { readonly value: string };
    readonly predicate: { readonly value: string };
    readonly object: { readonly value: string };
  }

  const processor: {
    expand(document: unknown, options?: Options): Promise<unknown[]>;
    toRDF(document: unknown, options?: Options): Promise<Quad[]>;
  };
  export default processor;
}
