using Journey.Evidence.Identity;

namespace Journey.Evidence.Previews;

/// <summary>Names of columns that hold personal things, in more languages than the rule of intake knows: a preview only proposes.</summary>
internal static class PersonalNames
{
    private static readonly string[] Known =
    [
        "vorname", "nachname", "familienname", "kundenname", "anschrift", "adresse", "straße", "strasse", "postleitzahl", "plz", "telefon", "telefonnummer", "handy", "geburtsdatum",
        "nom", "prénom", "prenom", "téléphone", "courriel", "date de naissance", "nombre", "apellido", "apellidos", "dirección", "teléfono", "correo", "fecha de nacimiento",
        "nome", "sobrenome", "cognome", "indirizzo", "endereço", "telefone", "telefono", "naam", "achternaam", "adres", "telefoon", "geboortedatum",
        "氏名", "名前", "お名前", "住所", "電話", "電話番号", "メール", "メールアドレス", "生年月日", "이름", "성명", "주소", "전화", "전화번호", "이메일", "생년월일", "姓名", "地址", "电话", "邮箱",
    ];

    public static bool Column(string name) => PersonalText.Column(name) || Known.Contains(ColumnName.Plain(name));

    /// <summary>Enough of a value to recognise one's own, too little to tell anybody.</summary>
    public static string Mask(string value) => value.Length == 0 ? value
        : value.IndexOf('@', StringComparison.Ordinal) > 0 ? $"{value[..Head(value)]}…@…"
        : $"{value[..Head(value)]}… ({value.Length})";

    private static int Head(string value) => char.IsSurrogate(value[0]) && value.Length > 1 ? 2 : 1;
}
