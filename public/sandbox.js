/**
 * What a frame may do. Each is needed: scripts to work at all, downloads to save the answers, modals to print and to ask
 * before leaving, popups for links to offices and laws, which then are pages like any other.
 */
export const SANDBOX = 'allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox';
