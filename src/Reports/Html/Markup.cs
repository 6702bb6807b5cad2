using System.Globalization;
using System.Text;

namespace Espalier.Reports.Html;

/// <summary>Writes HTML and SVG. Text and attribute values are escaped here and nowhere else.</summary>
internal sealed class Markup
{
    private readonly StringBuilder _text = new();

    /// <summary>An opening tag with attributes; null values leave an attribute out.</summary>
    internal Markup Open(string tag, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Start(tag, attributes);
        _text.Append('>');
        return this;
    }

    internal Markup Close(string tag)
    {
        _text.Append("</").Append(tag).Append(">\n");
        return this;
    }

    /// <summary>An element without content.</summary>
    internal Markup Empty(string tag, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Start(tag, attributes);
        _text.Append("/>\n");
        return this;
    }

    /// <summary>An element with text.</summary>
    internal Markup Element(string tag, string text, params ReadOnlySpan<(string Name, object? Value)> attributes) =>
        Open(tag, attributes).Text(text).Close(tag);

    internal Markup Text(string text)
    {
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '"' => _text.Append("&quot;"),
                '\'' => _text.Append("&#39;"),
                _ => _text.Append(character),
            };
        }

        return this;
    }

    /// <summary>Markup that is known to be well-formed and free of foreign text.</summary>
    internal Markup Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    public override string ToString() => _text.ToString();

    private void Start(string tag, ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        _text.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;
            _text.Append(' ').Append(name).Append("=\"");
            Text(value is double number
                ? number.ToString("0.##", CultureInfo.InvariantCulture)
                : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
            _text.Append('"');
        }
    }
}
