#include "ui/access/access_model.h"

#include "ui/access/access_words.h"
#include "ui/theme/icons.h"

namespace bulkhead {

using Mark = AccessRow::Mark;

AccessModel::AccessModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_theme(&Theme::of(ThemeName::Light))
    , m_sheet(std::make_shared<AccessSheet>())
{
    setTheme(*m_theme);
}

void AccessModel::setTheme(const Theme &theme)
{
    m_theme = &theme;
    const auto set = [this](Mark mark, const QIcon &icon) { m_icons.at(static_cast<std::size_t>(mark)) = icon; };
    set(Mark::Power, severityIcon(Severity::High, theme));
    set(Mark::PerhapsPower, severityIcon(Severity::Medium, theme));
    set(Mark::Right, themedIcon(QStringLiteral("landing-yes"), theme.muted));
    set(Mark::PerhapsRight, themedIcon(QStringLiteral("landing-unknown"), theme.medium));
    set(Mark::Allowed, themedIcon(QStringLiteral("landing-yes"), theme.accent));
    set(Mark::Unknown, themedIcon(QStringLiteral("landing-unknown"), theme.medium));
    set(Mark::Blocked, themedIcon(QStringLiteral("landing-no"), theme.muted));
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DecorationRole, Qt::ForegroundRole});
}

void AccessModel::setSheet(const AccessSheetPtr &sheet, AccessPage page)
{
    beginResetModel();
    m_sheet = sheet;
    m_page = page;
    endResetModel();
}

const AccessRow *AccessModel::row(const QModelIndex &index) const
{
    return index.isValid() ? &rows()[static_cast<std::size_t>(index.row())] : nullptr;
}

int AccessModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows().size());
}

int AccessModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(accessColumns(m_page).size());
}

QVariant AccessModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const AccessRow &shown = *row(index);
    const QString &text = shown.cells[static_cast<std::size_t>(index.column())];
    const bool isPlace = index.column() == columnCount() - 1;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text;
    case Qt::DecorationRole:
        return index.column() == markColumn() ? QVariant(m_icons.at(static_cast<std::size_t>(shown.mark))) : QVariant();
    case Qt::ForegroundRole:
        return isPlace && shown.place().source ? m_theme->accent : shown.mark == Mark::Blocked ? m_theme->muted : m_theme->text;
    case Qt::AccessibleTextRole: {
        const QString title = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
        const bool saysMark = index.column() == markColumn() && m_page == AccessPage::Rights;
        return saysMark ? tr("%1: %2, %3").arg(title, text, accessMarkName(shown.mark)) : tr("%1: %2").arg(title, text);
    }
    default:
        return {};
    }
}

QVariant AccessModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return accessColumns(m_page).at(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    return {};
}

} // namespace bulkhead
