using System.Collections.Frozen;

namespace Journey.Evidence.Previews;

/// <summary>What columns are called by the role they have, in the languages files come in. "=" marks words that mean it only when they stand alone.</summary>
internal static class RoleNames
{
    private static readonly FrozenDictionary<string, string[]> Known = new Dictionary<string, string[]>
    {
        ["case"] = Split("case concept name|case id|case|caseid|case number|trace id|trace|order id|=order|order number|ticket id|ticket|ticket number|session id|session|request id|claim id|application id|complaint id|incident id|vorgangsnummer|=vorgang|fallnummer|fall id|=fall|auftragsnummer|=auftrag|bestellnummer|=bestellung|dossier|numéro de dossier|commande|caso|id caso|expediente|pedido|pratica|zaaknummer|zaak|bestelling|案件番号|案件|ケース|注文番号|受付番号|케이스|주문번호|접수번호|사례|案例|订单"),
        ["activity"] = Split("concept name|activity|activity name|event name|event type|=event|action|task|=step|step name|operation|=what|what happened|aktivität|aktivitaet|ereignis|tätigkeit|=schritt|aktion|activité|activite|événement|evenement|étape|actividad|evento|acción|tarea|atividade|ação|etapa|attività|azione|activiteit|gebeurtenis|=stap|handeling|活動|アクティビティ|イベント|作業|操作|활동|이벤트|작업|行为|事件"),
        ["time"] = Split("time timestamp|timestamp|=time|event time|datetime|date time|=date|occurred at|completed at|complete timestamp|completion time|end timestamp|end time|=end|created at|created|date received|received at|contact date|=when|zeitpunkt|zeitstempel|datum|=zeit|uhrzeit|=ende|horodatage|heure|fecha|=hora|marca de tiempo|data hora|=data|data ora|tijdstip|tijdstempel|=tijd|発生日時|日時|時刻|タイムスタンプ|日付|일시|시간|날짜|타임스탬프|时间|日期"),
        ["start"] = Split("start timestamp|start time|started at|=start|begin time|=begin|startzeit|startzeitpunkt|=beginn|=début|=inicio|=início|=inizio|begintijd|開始日時|開始時刻|시작시간|시작일시|开始时间"),
        ["customer"] = Split("customer id|customer number|customer|client id|=client|user id|=user|account id|account number|member id|patient id|kundennummer|kunden id|=kunde|=kundin|numéro client|utilisateur|id cliente|=cliente|usuario|usuário|utente|klantnummer|=klant|gebruiker|顧客番号|顧客|会員番号|お客様番号|고객번호|고객|회원번호|客户"),
        ["actor"] = Split("org resource|resource|agent|agent id|handled by|assignee|employee|staff|clerk|operator|bearbeiter|sachbearbeiter|mitarbeiter|ressource|employé|empleado|funcionário|operatore|medewerker|behandelaar|担当者|担当|담당자|직원|负责人"),
        ["channel"] = Split("channel|contact channel|submitted via|=via|=medium|kanal|kontaktkanal|canal|canale|kanaal|チャネル|経路|채널|경로|渠道"),
        ["segment"] = Split("segment|customer segment|=cohort|customer type|customer group|kundensegment|kundengruppe|segmento|klantsegment|セグメント|顧客区分|세그먼트|고객군|客户群"),
        ["reason"] = Split("reason|contact reason|reason code|=issue|=category|=class|=topic|=cause|=why|grund|kontaktgrund|anliegen|=kategorie|=thema|motif|raison|=catégorie|motivo|=categoría|=causa|=categoria|=assunto|reden|=onderwerp|理由|原因|分類|カテゴリ|問い合わせ種別|사유|이유|분류|카테고리|类别"),
        ["score"] = Split("score|rating|stars|=nps|=csat|=ces|satisfaction|review score|bewertung|zufriedenheit|sterne|=note|évaluation|puntuación|valoración|=nota|avaliação|punteggio|valutazione|beoordeling|評価|点数|スコア|満足度|점수|평점|만족도|评分"),
        ["text"] = Split("=text|comment|comments|=message|narrative|feedback|free text|comment message|review text|kommentar|freitext|nachricht|bemerkung|commentaire|=texte|remarque|comentario|=texto|=mensaje|comentário|commento|=testo|opmerking|コメント|本文|自由記述|ご意見|의견|코멘트|评论"),
        ["outcome"] = Split("outcome|=result|resolution|ergebnis|=ausgang|résultat|resultado|=esito|uitkomst|結果|결과"),
        ["id"] = Split("event id|eventid|=id|record id|=uuid|=guid|complaint id|tweet id|message id|response id|answer id|ereignis id|identifiant|identificador"),
        ["recordedTime"] = Split("recorded time|recorded at|recordedtime|last updated|updated at|modified at|erfasst am|geändert am|更新日時"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>How well the name of a column fits a role, 0 to 1.</summary>
    public static double Fit(string role, string column)
    {
        var plain = ColumnName.Plain(column);
        var known = Known[role];
        var best = 0.0;
        for (var i = 0; i < known.Length && plain.Length > 0; i++)
        {
            // The first name of a role is that of the standard: of two that fit it goes before.
            best = Math.Max(best, ColumnName.Fit(plain, known[i]) - (i == 0 ? 0 : .02));
        }

        return best;
    }

    private static string[] Split(string names) => names.Split('|');
}
