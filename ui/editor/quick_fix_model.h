#pragma once

#include "ui/theme/texts.h"
#include "ui/theme/theme.h"

#include <QStandardItemModel>

#include <vector>

namespace bulkhead {

/// The rows of the quick-fix popup: under each finding its fixes, why others are refused and what a person can choose instead, then
/// what else can be done.
class QuickFixModel : public QStandardItemModel {
    Q_OBJECT
public:
    enum class Kind : std::uint8_t { Header, Fix, Refused, Explain, CopyMessages };
    enum Role : int { KindRole = Qt::UserRole, FindingRole, FixRole, NoteRole };

    explicit QuickFixModel(QObject *parent = nullptr);

    /// Worst finding first.
    void setFindings(const std::vector<FindingPtr> &findings, const Theme &theme);
    [[nodiscard]] const std::vector<FindingPtr> &findings() const { return m_findings; }

    [[nodiscard]] static Kind kindOf(const QModelIndex &index);
    /// A header or a refused fix can be read, not taken.
    [[nodiscard]] static bool isTakeable(const QModelIndex &index);
    [[nodiscard]] FindingPtr findingOf(const QModelIndex &index) const;
    /// For offeredFix().
    [[nodiscard]] static std::size_t fixOf(const QModelIndex &index);
    /// The first row a person can take: a fix if there is one.
    [[nodiscard]] QModelIndex firstChoice() const;
    [[nodiscard]] bool hasFixes() const;

private:
    QStandardItem *appendRow(Kind kind, std::size_t finding, const QString &text, const QString &note = {});
    void appendFinding(std::size_t index, const Theme &theme);
    void appendFix(std::size_t finding, std::size_t fix, const QString &note, const Theme &theme);
    void appendExplanations(const Theme &theme);

    std::vector<FindingPtr> m_findings;
};

} // namespace bulkhead
