/** The kind of items that hold the consoles which the agent taught or imported; the item's id is the definition's. */
export const consoleKind = 'console';
