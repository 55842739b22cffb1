/** The folder in which a workspace keeps files for Dateline. */
export const folderName = '.dateline';

/** The file of dismissed events in it, which is no knowledge. */
export const dismissedFile = `${folderName}/dismissed.yaml`;

/** Where what the reader adds on people is kept. */
export const knowledgeFile = `${folderName}/knowledge.yaml`;

/** Where it is kept which articles tell one event, and which do not. */
export const rulingsFile = `${folderName}/events.yaml`;
