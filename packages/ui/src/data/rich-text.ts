/** A text as it is kept: the document JSON of sections, recommendations and summaries. */
export interface TextNode {
  type: 'text';
  text: string;
  marks?: readonly { type: string }[];
}
export interface BlockNode {
  type: string;
  attrs?: Readonly<Record<string, unknown>>;
  content?: readonly RichNode[];
}
export type RichNode = TextNode | BlockNode;
export interface RichDocument {
  type: 'doc';
  content?: readonly RichNode[];
}

export const isText = (node: RichNode): node is TextNode => node.type === 'text';
export const childrenOf = (node: RichNode): readonly RichNode[] => (isText(node) ? [] : (node.content ?? []));
export const levelOf = (node: RichNode): number => (isText(node) ? 1 : Number(node.attrs?.level ?? 1));
