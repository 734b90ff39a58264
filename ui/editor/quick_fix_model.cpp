#include "ui/editor/quick_fix_model.h"

#include "ui/theme/icons.h"

#include <algorithm>
#include <set>

namespace bulkhead {

QuickFixModel::QuickFixModel(QObject *parent)
    : QStandardItemModel(parent)
{
}

void QuickFixModel::setFindings(const std::vector<FindingPtr> &findings, const Theme &theme)
{
    clear();
    m_findings = findings;
    for (std::size_t i = 0; i < m_findings.size(); ++i)
        appendFinding(i, theme);
    appendExplanations(theme);
    appendRow(Kind::CopyMessages, 0, m_findings.size() > 1 ? tr("Copy messages") : tr("Copy message"))
        ->setIcon(themedIcon(QStringLiteral("copy"), theme));
}

void QuickFixModel::appendFinding(std::size_t index, const Theme &theme)
{
    const Finding &finding = *m_findings[index];
    QStandardItem *header = appendRow(Kind::Header, index, translated(finding.message), severityName(finding.severity));
    header->setIcon(severityIcon(finding.severity, theme));
    header->setFlags(Qt::ItemNeverHasChildren);
    for (std::size_t fix = 0; fix < finding.fixes.size(); ++fix)
        appendFix(index, fix, applicabilityName(finding.fixes[fix].applicability), theme);
    const QString refusal = finding.choices.empty() ? tr("No fix here") : tr("Shared with other places: choose");
    for (const Message &refused : finding.refusedFixes)
        appendRow(Kind::Refused, index, refusal, translated(refused));
    for (std::size_t i = 0; i < finding.choices.size(); ++i) {
        const QuickFix &choice = finding.choices[i];
        appendFix(index, finding.fixes.size() + i,
                  tr("%1 · %2").arg(translated(choice.scope), applicabilityName(choice.applicability)), theme);
    }
    if (finding.fixes.empty() && finding.refusedFixes.empty())
        appendRow(Kind::Refused, index, tr("No automatic fix"), tr("the help of the rule says what to do"));
}

void QuickFixModel::appendFix(std::size_t finding, std::size_t fix, const QString &note, const Theme &theme)
{
    QStandardItem *item = appendRow(Kind::Fix, finding, translated(offeredFix(*m_findings[finding], fix)->title), note);
    item->setData(static_cast<qulonglong>(fix), FixRole);
    item->setIcon(themedIcon(QStringLiteral("quick-fix"), theme.accent));
}

void QuickFixModel::appendExplanations(const Theme &theme)
{
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < m_findings.size(); ++i) {
        const RuleMetadata *rule = m_findings[i]->rule;
        if (!rule || !seen.insert(rule->id).second)
            continue;
        appendRow(Kind::Explain, i, tr("Explain rule %1").arg(toQString(rule->id)))
            ->setIcon(themedIcon(QStringLiteral("explain"), theme));
    }
}

QStandardItem *QuickFixModel::appendRow(Kind kind, std::size_t finding, const QString &text, const QString &note)
{
    auto *item = new QStandardItem(text);
    item->setData(static_cast<int>(kind), KindRole);
    item->setData(static_cast<qulonglong>(finding), FindingRole);
    item->setData(note, NoteRole);
    item->setToolTip(text);
    item->setAccessibleText(note.isEmpty() ? text : QStringLiteral("%1, %2").arg(text, note));
    item->setEditable(false);
    QStandardItemModel::appendRow(item);
    return item;
}

QuickFixModel::Kind QuickFixModel::kindOf(const QModelIndex &index)
{
    return static_cast<Kind>(index.data(KindRole).toInt());
}

bool QuickFixModel::isTakeable(const QModelIndex &index)
{
    return index.isValid() && index.flags().testFlag(Qt::ItemIsSelectable) && kindOf(index) != Kind::Refused;
}

FindingPtr QuickFixModel::findingOf(const QModelIndex &index) const
{
    return m_findings.at(static_cast<std::size_t>(index.data(FindingRole).toULongLong()));
}

std::size_t QuickFixModel::fixOf(const QModelIndex &index)
{
    return static_cast<std::size_t>(index.data(FixRole).toULongLong());
}

QModelIndex QuickFixModel::firstChoice() const
{
    QModelIndex choice;
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex at = index(row, 0);
        if (kindOf(at) == Kind::Fix)
            return at;
        if (!choice.isValid() && isTakeable(at))
            choice = at;
    }
    return choice;
}

bool QuickFixModel::hasFixes() const
{
    return std::ranges::any_of(m_findings, [](const FindingPtr &finding) { return offeredFix(*finding, 0) != nullptr; });
}

} // namespace bulkhead
