using System.Text.RegularExpressions;

namespace Journey.Maps.Maps;

/// <summary>Words that name work inside an organisation, by language. Written from DOMAIN d11; Korean from its Japanese and English words.</summary>
internal sealed partial class InternalWork
{
    private readonly Regex[] forms;

    private InternalWork(params Regex[] forms) => this.forms = forms;

    /// <summary>The words for a language; all of them where none is stated; null where there are none.</summary>
    public static InternalWork? For(string language) => language.Split('-')[0].ToUpperInvariant() switch
    {
        "" => new InternalWork(English(), Japanese(), Korean()),
        "EN" => new InternalWork(English()),
        "JA" => new InternalWork(Japanese(), English()),
        "KO" => new InternalWork(Korean(), English()),
        _ => null,
    };

    /// <summary>The first such word of a title; empty where there is none.</summary>
    public string FindIn(string title) => forms.Select(form => form.Match(title)).FirstOrDefault(match => match.Success)?.Value ?? "";

    [GeneratedRegex(@"\b(approv(e|es|ed|al|als)|escalat(e|es|ed|ion)|provision(s|ed|ing)?|reconcil(e|es|ed|iation)|queue[sd]?|tickets?|triages?|SLAs?|CRM|ERP|back ?office)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex("社内|承認|稟議|起票|決裁|エスカレーション|バックオフィス", RegexOptions.CultureInvariant)]
    private static partial Regex Japanese();

    [GeneratedRegex("사내|승인|결재|품의|에스컬레이션|티켓|백오피스", RegexOptions.CultureInvariant)]
    private static partial Regex Korean();
}
