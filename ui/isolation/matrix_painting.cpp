#include "ui/isolation/matrix_painting.h"

#include "ui/isolation/isolation_matrix_model.h"

#include <QPainter>

namespace bulkhead {

namespace {

constexpr int linesOfGroupHeader = 3;
constexpr int widestHeaderInCharacters = 44;
constexpr int leakBar = 3;

/// One line of text, shortened to its room, at the leading edge.
void drawLine(QPainter &painter, const QRect &line, const QString &text, Qt::LayoutDirection direction)
{
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width());
    painter.drawText(line, static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeading | Qt::AlignVCenter)), shown);
}

/// `area` without its icon, which is drawn at the leading edge of the first line.
QRect drawIcon(QPainter &painter, const QRect &area, const QIcon &icon, int lineHeight, Qt::LayoutDirection direction)
{
    const int side = std::max(Metrics::icon, lineHeight - 2);
    const QRect place(area.left(), area.top() + (lineHeight - side) / 2, side, side);
    icon.paint(&painter, QStyle::visualRect(direction, area, place));
    return QStyle::visualRect(direction, area, area.adjusted(side + 6, 0, 0, 0));
}

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

MatrixHeader::MatrixHeader(Qt::Orientation orientation, QWidget *parent)
    : QHeaderView(orientation, parent)
    , m_theme(&Theme::of(ThemeName::Light))
{
    setSectionsClickable(true);
    setSectionResizeMode(orientation == Qt::Horizontal ? QHeaderView::Interactive : QHeaderView::Fixed);
}

void MatrixHeader::setTheme(const Theme &theme)
{
    m_theme = &theme;
    viewport()->update();
}

bool MatrixHeader::isSelected(int section) const
{
    return orientation() == Qt::Vertical ? selectionModel()->rowIntersectsSelection(section)
                                         : selectionModel()->columnIntersectsSelection(section);
}

void MatrixHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const bool selected = isSelected(section);
    painter->save();
    painter->fillRect(rect, selected ? m_theme->selection : m_theme->raised);
    painter->setPen(m_theme->border);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const bool mirrored = isRightToLeft();
    painter->drawLine(mirrored ? rect.topLeft() : rect.topRight(), mirrored ? rect.bottomLeft() : rect.bottomRight());

    const auto part = [&](int role) { return model()->headerData(section, orientation(), role); };
    const int lineHeight = fontMetrics().height() + 2;
    QRect area = rect.adjusted(Metrics::space2, Metrics::space1, -Metrics::space2, -Metrics::space1);
    painter->setFont(bold(font()));
    painter->setPen(m_theme->text);
    area = drawIcon(*painter, area, part(Qt::DecorationRole).value<QIcon>(), lineHeight, layoutDirection());
    QRect line(area.left(), area.top(), area.width(), lineHeight);
    drawLine(*painter, line, part(Qt::DisplayRole).toString(), layoutDirection());
    painter->setFont(font());
    painter->setPen(m_theme->muted);
    for (const QString &text : part(IsolationMatrixModel::SubtitleRole).toString().split(u'\n')) {
        line.translate(0, lineHeight);
        drawLine(*painter, line, text, layoutDirection());
    }
    painter->restore();
}

QSize MatrixHeader::sectionSizeFromContents(int section) const
{
    const int lineHeight = fontMetrics().height() + 2;
    if (orientation() == Qt::Horizontal)
        return {defaultSectionSize(), lineHeight * linesOfGroupHeader + 2 * Metrics::space1};
    const QString title = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
    const QString subtitle = model()->headerData(section, orientation(), IsolationMatrixModel::SubtitleRole).toString();
    const int text = std::max(QFontMetrics(bold(font())).horizontalAdvance(title), fontMetrics().horizontalAdvance(subtitle));
    const int wanted = text + std::max(Metrics::icon, lineHeight) + 6 + 2 * Metrics::space2;
    return {std::min(wanted, fontMetrics().averageCharWidth() * widestHeaderInCharacters), lineHeight * 2 + 2 * Metrics::space1};
}

MatrixCellDelegate::MatrixCellDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(&Theme::of(ThemeName::Light))
{
}

void MatrixCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto verdict = static_cast<CellVerdict>(index.data(IsolationMatrixModel::VerdictRole).toInt());
    const bool isLeak = verdict <= CellVerdict::SoftLeak;
    painter->save();
    painter->fillRect(option.rect, option.state.testFlag(QStyle::State_Selected) ? m_theme->selection : m_theme->base);
    const auto colour = index.data(Qt::ForegroundRole).value<QColor>();
    if (isLeak)
        painter->fillRect(
            QStyle::visualRect(option.direction, option.rect, QRect(option.rect.topLeft(), QSize(leakBar, option.rect.height()))),
            colour);
    const int lineHeight = option.fontMetrics.height() + 2;
    QRect area = option.rect.adjusted(Metrics::space2, Metrics::space1, -Metrics::space2, -Metrics::space1);
    area = drawIcon(*painter, area, index.data(Qt::DecorationRole).value<QIcon>(), lineHeight, option.direction);
    QRect line(area.left(), area.top(), area.width(), lineHeight);
    painter->setFont(isLeak ? bold(option.font) : option.font);
    painter->setPen(colour);
    drawLine(*painter, line, index.data().toString(), option.direction);
    painter->setFont(option.font);
    painter->setPen(m_theme->muted);
    drawLine(*painter, line.translated(0, lineHeight), index.data(IsolationMatrixModel::ReasonRole).toString(), option.direction);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(m_theme->accent, m_theme->name == ThemeName::HighContrast ? 3 : 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QSize MatrixCellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 26, (option.fontMetrics.height() + 2) * 2 + 2 * Metrics::space1};
}

} // namespace bulkhead
