#include "ui/editor/finding_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace bulkhead::FindingText {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::FindingText)
};

QString oneLine(const QString &text)
{
    return text.simplified();
}

QString colored(const QString &text, const QColor &colour)
{
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(colour.name(), text.toHtmlEscaped());
}

QString placeText(const Place &place)
{
    if (!place.source)
        return {};
    const TextPosition position = place.source->position(place.range.begin);
    return QStringLiteral("%1:%2").arg(toQString(place.source->path())).arg(position.line);
}

QString listItems(const QStringList &items)
{
    QString html;
    for (const QString &item : items)
        html += QStringLiteral("<div style=\"margin-left:10px\">%1</div>").arg(item);
    return html;
}

QString fixesOf(const Finding &finding, const Theme &theme)
{
    QStringList items;
    for (const QuickFix &fix : finding.fixes)
        items += QStringLiteral("▸ %1 %2").arg(translated(fix.title).toHtmlEscaped(),
                                               colored(applicabilityName(fix.applicability), theme.muted));
    for (const Message &refused : finding.refusedFixes)
        items += colored(QStringLiteral("▸ ") + Words::tr("not possible here: %1").arg(translated(refused)), theme.muted);
    for (const QuickFix &choice : finding.choices)
        items +=
            QStringLiteral("▸ %1 %2").arg(translated(choice.title).toHtmlEscaped(), colored(translated(choice.scope), theme.muted));
    return items.isEmpty() ? QString()
                           : QStringLiteral("<p><b>%1</b></p>").arg(Words::tr("Fixes").toHtmlEscaped()) + listItems(items);
}

QString relatedOf(const Finding &finding, const Theme &theme)
{
    QStringList items;
    for (const RelatedPlace &related : finding.related)
        items += QStringLiteral("%1 %2").arg(translated(related.message).toHtmlEscaped(),
                                             colored(placeText(related.place), theme.muted));
    return items.isEmpty() ? QString()
                           : QStringLiteral("<p><b>%1</b></p>").arg(Words::tr("Related").toHtmlEscaped()) + listItems(items);
}

QString detailsOf(const Finding &finding, const Theme &theme)
{
    const QString severity =
        QStringLiteral("<b>%1</b>").arg(colored(severityName(finding.severity), theme.severity(finding.severity)));
    const QString rule =
        finding.rule ? QStringLiteral("&nbsp; %1").arg(colored(toQString(finding.rule->id), theme.muted)) : QString();
    return QStringLiteral("<p>%1%2</p><p>%3</p>").arg(severity, rule, translated(finding.message).toHtmlEscaped())
        + relatedOf(finding, theme) + fixesOf(finding, theme);
}

} // namespace

QString inlineMessage(const std::vector<FindingPtr> &findings)
{
    if (findings.empty())
        return {};
    const QString first = oneLine(translated(findings.front()->message));
    return findings.size() == 1 ? first : QStringLiteral("%1  +%2").arg(first).arg(findings.size() - 1);
}

QString announcement(const std::vector<FindingPtr> &findings)
{
    QStringList spoken;
    for (const FindingPtr &finding : findings) {
        const auto fixes = static_cast<int>(finding->fixes.size());
        const QString words = QStringLiteral("%1, %2").arg(severityName(finding->severity), oneLine(translated(finding->message)));
        spoken += fixes == 0 ? words : QStringLiteral("%1, %2").arg(words, Words::tr("%n fix(es)", nullptr, fixes));
    }
    return spoken.join(QStringLiteral("; "));
}

QString details(const std::vector<FindingPtr> &findings, const Theme &theme)
{
    QStringList parts;
    for (const FindingPtr &finding : findings)
        parts += detailsOf(*finding, theme);
    return QStringLiteral("<qt>%1</qt>").arg(parts.join(QStringLiteral("<hr>")));
}

} // namespace bulkhead::FindingText
