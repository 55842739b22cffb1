/** The custom requests between client and server. Standard ones (hover, …) are the language server protocol's own. */
export {};
