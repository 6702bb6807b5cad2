using System.Text;

namespace Espalier.Generators.Pipeline;

/// <summary>Names of C# as the language writes them: <c>LearningRate</c> is <c>learning_rate</c>.</summary>
internal static class SnakeCase
{
    /// <summary>Puts an underscore before each word; a run of capitals is one word.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i])
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord && name[i - 1] != '_')
                text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
