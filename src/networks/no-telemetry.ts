/**
 * From 1.29 on, the runtime of the networks reports to its maker what it runs and on what machine,
 * unless this is set before it is loaded. It is set in the first thread, too: what another thread
 * sets the runtime doesn't see.
 * See https://github.com/microsoft/onnxruntime/pull/27379
 */
process.env.ORT_DISABLE_TELEMETRY = '1';
