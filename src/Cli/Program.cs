using Espalier.Cli;

using var console = ToolConsole.OfProcess();
return await new EspalierTool(console).RunAsync(args).ConfigureAwait(false);
