/** Asks for a graphics context and says when there is one, or none to be had. */
new OffscreenCanvas(1, 1).getContext('webgl2');
postMessage('answered');
