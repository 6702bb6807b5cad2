using Espalier.Generators.Emission.Sets.Memory;

namespace Espalier.Generators.Emission.Sets;

/// <summary>The statements that hand totals from a group to the one around it.</summary>
internal sealed class GroupEmitter
{
    private readonly CodeWriter _writer;
    private readonly List<string> _accounts;

    /// <summary>Prepares the groups of a shape.</summary>
    /// <param name="writer">Where they are written.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="fields">Takes the accounts that hold payments back.</param>
    public GroupEmitter(CodeWriter writer, SetShape shape, MemoryFields fields)
    {
        _writer = writer;
        _accounts = [.. Enumerable.Range(0, shape.Accounts).Select(account => fields.Add("double", "Held" + Literals.Number(account)))];
    }

    /// <summary>What reads an account.</summary>
    public string AccountOf(PayOutItem item) => _accounts[item.Account];

    /// <summary>Writes the end of a group.</summary>
    public void Write(JoinItem item) => _writer.Line($"{StepVariables.TotalOf(item.Receiver)} += {StepVariables.TotalOf(item.Group)};");

    /// <summary>Writes the end of a group that is held back, and its payment.</summary>
    public void Write(PayOutItem item)
    {
        var account = AccountOf(item);
        _writer.Line($"{account} += {StepVariables.TotalOf(item.Group)};");
        _writer.Open(item.Period is { } period
            ? $"if (moment.IsLast || (moment.Elapsed + 1) % _period{Literals.Number(period)} == 0)"
            : "if (moment.IsLast)");
        _writer.Line($"{StepVariables.TotalOf(item.Receiver)} += {account};");
        _writer.Line($"{account} = 0.0;");
        _writer.Close();
    }
}
