/** The folder in which a workspace keeps files for Dateline. */
export const folderName = '.dateline';

/** The file of dismissed events in it, which is no knowledge. */
export const dismissedFile = `${folderName}/dismissed.yaml`;
