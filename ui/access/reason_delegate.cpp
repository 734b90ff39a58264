#include "ui/access/reason_delegate.h"

#include <QAbstractItemView>
#include <QPainter>

namespace bulkhead {

namespace {

constexpr int sideMargin = Metrics::space3;
constexpr int lineGap = Metrics::space1;
constexpr int wrapped = Qt::TextWordWrap | Qt::TextWrapAnywhere;

} // namespace

ReasonDelegate::ReasonDelegate(QAbstractItemView &view)
    : QStyledItemDelegate(&view)
    , m_view(view)
    , m_theme(&Theme::of(ThemeName::Light))
{
}

void ReasonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, isChosen ? m_theme->selection : m_theme->base);
    painter->setFont(option.font);
    const QRect area = option.rect.adjusted(sideMargin, lineGap, -sideMargin, -lineGap);
    const int leading = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignTop));
    QRect used;
    painter->setPen(m_theme->text);
    painter->drawText(area, leading | wrapped, index.data().toString(), &used);
    painter->setPen(index.data(LinkRole).toBool() ? m_theme->accent : m_theme->muted);
    const QRect below(area.left(), used.bottom() + 1, area.width(), area.bottom() - used.bottom());
    const QString place = option.fontMetrics.elidedText(index.data(PlaceRole).toString(), Qt::ElideLeft, area.width());
    painter->drawText(below, leading, place);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(m_theme->accent, m_theme->name == ThemeName::HighContrast ? 3 : 1));
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

QSize ReasonDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = m_view.viewport()->width();
    const QRect text = option.fontMetrics.boundingRect(QRect(0, 0, std::max(1, width - 2 * sideMargin), QWIDGETSIZE_MAX),
                                                       Qt::AlignLeft | wrapped, index.data().toString());
    return {width, text.height() + option.fontMetrics.height() + 2 * lineGap + 2};
}

} // namespace bulkhead
