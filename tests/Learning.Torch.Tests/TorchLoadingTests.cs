using TorchSharp;

namespace Espalier.Learning.Torch.Tests;

public sealed class TorchLoadingTests
{
    [Fact]
    public void Torch_loads_and_computes()
    {
        using var ones = torch.ones(3);
        using var sum = ones.sum();
        Assert.Equal(3f, sum.item<float>());
    }
}
