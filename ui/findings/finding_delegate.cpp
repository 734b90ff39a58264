#include "ui/findings/finding_delegate.h"

#include "ui/findings/finding_model.h"
#include "ui/theme/icons.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPainter>

namespace bulkhead {

namespace {

/// The group above says the path already.
bool isBelowItsFile(const QModelIndex &index)
{
    return static_cast<const FindingModel *>(index.model())->rows().query().grouping == FindingGrouping::File;
}

} // namespace

FindingDelegate::FindingDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
    setTheme(Theme::of(ThemeName::Light));
}

void FindingDelegate::setTheme(const Theme &theme)
{
    m_theme = &theme;
    for (const Severity severity : allSeverities)
        m_shapes[static_cast<std::size_t>(severity)] = severityIcon(severity, theme);
}

QFont FindingDelegate::placeFont(const QFont &beside)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(QFontInfo(beside).pixelSize() - 1);
    return font;
}

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    cell.icon = QIcon();
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    if (index.data(FindingModel::KindRole).toInt() != static_cast<int>(FindingModel::ItemKind::Group))
        paintText(painter, option, index);
}

void FindingDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QRect area = option.rect.adjusted(Metrics::space1, 0, -Metrics::space2, 0);
    const bool isPlace = index.data(FindingModel::KindRole).toInt() == static_cast<int>(FindingModel::ItemKind::Place);
    QFont font = option.font;
    QColor colour = m_theme->muted;
    Qt::Alignment alignment = Qt::AlignVCenter | Qt::AlignLeading;
    Qt::TextElideMode elide = Qt::ElideRight;
    switch (index.column()) {
    case FindingModel::SeverityColumn: {
        if (isPlace)
            return;
        const auto severity = static_cast<Severity>(index.data(FindingModel::SeverityRole).toInt());
        const QRect shape = QStyle::alignedRect(option.direction, alignment, QSize(Metrics::icon, Metrics::icon), area);
        severityShape(severity).paint(painter, shape);
        area.adjust(option.direction == Qt::LeftToRight ? Metrics::icon + 6 : 0, 0,
                    option.direction == Qt::LeftToRight ? 0 : -Metrics::icon - 6, 0);
        colour = m_theme->severity(severity);
        break;
    }
    case FindingModel::MessageColumn:
        colour = isPlace ? m_theme->muted : m_theme->text;
        break;
    case FindingModel::PlaceColumn:
        font = placeFont(option.font);
        alignment = Qt::AlignVCenter | Qt::AlignTrailing;
        elide = Qt::ElideLeft;
        break;
    default:
        break;
    }
    painter->save();
    painter->setFont(font);
    painter->setPen(colour);
    painter->setLayoutDirection(index.column() == FindingModel::PlaceColumn ? Qt::LeftToRight : option.direction);
    QString shown = index.data(Qt::DisplayRole).toString();
    if (index.column() == FindingModel::PlaceColumn && isBelowItsFile(index))
        shown = shown.section(u'/', -1);
    const QString text = painter->fontMetrics().elidedText(shown, elide, area.width());
    painter->drawText(area, static_cast<int>(QStyle::visualAlignment(option.direction, alignment) | Qt::TextSingleLine), text);
    painter->restore();
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width() + Metrics::space3, std::max(rowHeight, option.fontMetrics.height() + Metrics::space2)};
}

} // namespace bulkhead
