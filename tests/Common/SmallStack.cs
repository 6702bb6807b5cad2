namespace Espalier.Tests.Common;

/// <summary>Runs things with a stack of 1 MB, which is what a compiler's thread may have.</summary>
internal static class SmallStack
{
    public static Task<T> Run<T>(Func<T> function)
    {
        var completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(
            () =>
            {
                try
                {
                    completion.SetResult(function());
                }
                catch (Exception exception)
                {
                    completion.SetException(exception);
                }
            },
            1 << 20);
        thread.Start();
        return completion.Task;
    }
}
