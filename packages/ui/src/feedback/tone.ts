/** The four status colours and none; the words beside them carry the meaning. */
export type Tone = 'neutral' | 'info' | 'positive' | 'attention' | 'negative';
