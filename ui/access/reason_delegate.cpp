#include "ui/access/reason_delegate.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>
#include <QtMath>

#include <algorithm>

namespace bulkhead {

namespace {

constexpr int sideMargin = Metrics::space3;
constexpr int lineGap = Metrics::space1;

/// The lines of a sentence; gives their height. Long names break where they must, all else at blanks.
int breakLines(QTextLayout &layout, int width, Qt::LayoutDirection direction)
{
    QTextOption option;
    option.setTextDirection(direction);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return qCeil(height);
}

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
    QTextLayout sentence(index.data().toString(), option.font);
    const int height = breakLines(sentence, area.width(), option.direction);
    painter->setPen(m_theme->text);
    sentence.draw(painter, area.topLeft());
    painter->setPen(index.data(LinkRole).toBool() ? m_theme->accent : m_theme->muted);
    const int leading = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignTop));
    const QRect below(area.left(), area.top() + height, area.width(), area.height() - height);
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
    QTextLayout sentence(index.data().toString(), option.font);
    return {width, breakLines(sentence, width - 2 * sideMargin, option.direction) + option.fontMetrics.height() + 2 * lineGap + 2};
}

} // namespace bulkhead
