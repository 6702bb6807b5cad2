using Espalier.Samples;

// Without arguments: the preset `quick` of Corner.constraints. With `-- run --preset full`: what the file declares.
return await Corner.HostAsync<CornerEnvironment>(args);
