using EspalierNamespace;

// Without arguments: the preset `quick` of Orchard.constraints. `-- --help` lists the verbs: run, resume, list, report.
return await Orchard.HostAsync<OrchardEnvironment>(args);
