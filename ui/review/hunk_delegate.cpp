#include "ui/review/hunk_delegate.h"

#include "ui/review/review_model.h"
#include "ui/theme/texts.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPainter>

#include <algorithm>

namespace bulkhead {

namespace {

const DiffHunk *hunkAt(const QModelIndex &index)
{
    return static_cast<const ReviewModel *>(index.model())->hunkAt(index);
}

QString shownText(const DiffLine &line)
{
    QString text = toQString(line.text);
    if (text.endsWith(u'\r'))
        text.chop(1);
    if (text.startsWith(QChar(0xFEFF)))
        text.remove(0, 1);
    return text.replace(u'\t', QStringLiteral("    "));
}

QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

int numberWidth(const QFontMetrics &metrics, const DiffHunk &hunk)
{
    const std::uint32_t last = std::max({hunk.oldStart + hunk.oldCount, hunk.newStart + hunk.newCount, 100U});
    return metrics.horizontalAdvance(u'9') * static_cast<int>(QString::number(last).size());
}

/// Two numbers, a sign, and the spaces between.
int gutterWidth(const QFontMetrics &metrics, const DiffHunk &hunk)
{
    return 2 * numberWidth(metrics, hunk) + metrics.horizontalAdvance(u'+') + 4 * Metrics::space2;
}

} // namespace

HunkDelegate::HunkDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(&Theme::of(ThemeName::Light))
    , m_code(QFontDatabase::systemFont(QFontDatabase::FixedFont))
{
    m_code.setPixelSize(Metrics::text - 1);
}

/// Of a hunk it stands at the first line.
QRect HunkDelegate::boxOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    if (hunkAt(index))
        cell.rect.setHeight(QFontMetrics(m_code).lineSpacing() + 2 * Metrics::space1);
    return styleOf(option)->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &cell, cell.widget);
}

void HunkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (const DiffHunk *hunk = hunkAt(index))
        paintHunk(painter, option, index, *hunk);
    else
        paintFile(painter, option, index);
}

void HunkDelegate::paintFile(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.font.setBold(true);
    cell.fontMetrics = QFontMetrics(cell.font);
    const QString counts = index.data(ReviewModel::CountsRole).toString();
    const int width = option.fontMetrics.horizontalAdvance(counts) + 2 * Metrics::space2;
    QStyleOptionViewItem whole = cell;
    whole.text.clear();
    whole.features &= ~QStyleOptionViewItem::HasCheckIndicator;
    styleOf(option)->drawControl(QStyle::CE_ItemViewItem, &whole, painter, option.widget);
    cell.rect.setWidth(std::max(0, cell.rect.width() - width));
    cell.textElideMode = Qt::ElideLeft;
    styleOf(option)->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
    painter->save();
    painter->setFont(option.font);
    painter->setPen(m_theme->muted);
    painter->drawText(QRect(option.rect.right() - width, option.rect.top(), width - Metrics::space2, option.rect.height()),
                      Qt::AlignRight | Qt::AlignVCenter, counts);
    painter->restore();
}

void HunkDelegate::paintHunk(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                             const DiffHunk &hunk) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    cell.features &= ~QStyleOptionViewItem::HasCheckIndicator;
    styleOf(option)->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
    QStyleOptionViewItem box = option;
    box.rect = boxOf(option, index);
    box.state = (option.state & ~(QStyle::State_On | QStyle::State_Off))
        | (index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
    styleOf(option)->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
    painter->save();
    painter->setOpacity(index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? 1.0 : 0.55);
    paintLines(painter,
               option.rect.adjusted(box.rect.right() + Metrics::space2 - option.rect.left(), Metrics::space1, 0, -Metrics::space1),
               hunk);
    painter->restore();
}

void HunkDelegate::paintLines(QPainter *painter, const QRect &area, const DiffHunk &hunk) const
{
    painter->setFont(m_code);
    painter->setLayoutDirection(Qt::LeftToRight);
    const QFontMetrics metrics(m_code);
    const int number = numberWidth(metrics, hunk);
    const int gutter = gutterWidth(metrics, hunk);
    QRect row(area.left(), area.top(), area.width(), metrics.lineSpacing());
    std::uint32_t before = hunk.oldStart;
    std::uint32_t after = hunk.newStart;
    for (const DiffLine &line : hunk.lines) {
        const bool isAdded = line.kind == DiffLine::Kind::Added;
        const bool isRemoved = line.kind == DiffLine::Kind::Removed;
        if (isAdded || isRemoved)
            painter->fillRect(row, isAdded ? m_theme->added : m_theme->removed);
        const auto draw = [&](int left, int width, Qt::Alignment alignment, const QString &text) {
            painter->drawText(QRect(row.left() + left, row.top(), width, row.height()),
                              static_cast<int>(alignment | Qt::AlignVCenter), text);
        };
        painter->setPen(m_theme->muted);
        if (!isAdded)
            draw(0, number, Qt::AlignRight, QString::number(before++));
        if (!isRemoved)
            draw(number + Metrics::space2, number, Qt::AlignRight, QString::number(after++));
        painter->setPen(m_theme->text);
        draw(2 * (number + Metrics::space2), gutter, Qt::AlignLeft,
             isAdded         ? QStringLiteral("+")
                 : isRemoved ? QStringLiteral("−")
                             : QString());
        draw(gutter, row.width() - gutter, Qt::AlignLeft,
             metrics.elidedText(shownText(line), Qt::ElideRight, row.width() - gutter));
        row.translate(0, metrics.lineSpacing());
    }
}

QSize HunkDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const DiffHunk *hunk = hunkAt(index);
    const int line = option.fontMetrics.height() + Metrics::space2;
    if (!hunk)
        return {QStyledItemDelegate::sizeHint(option, index).width(), line};
    const QFontMetrics metrics(m_code);
    int width = 0;
    for (const DiffLine &one : hunk->lines)
        width = std::max(width, metrics.horizontalAdvance(shownText(one)));
    return {width + gutterWidth(metrics, *hunk) + 5 * Metrics::space3,
            static_cast<int>(hunk->lines.size()) * metrics.lineSpacing() + 2 * Metrics::space1};
}

bool HunkDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    QStyleOptionViewItem first = option;
    if (hunkAt(index))
        first.rect.setHeight(QFontMetrics(m_code).lineSpacing() + 2 * Metrics::space1);
    return QStyledItemDelegate::editorEvent(event, model, first, index);
}

} // namespace bulkhead
