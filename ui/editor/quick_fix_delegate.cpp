#include "ui/editor/quick_fix_delegate.h"

#include "ui/editor/quick_fix_model.h"

#include <QPainter>

namespace bulkhead {

namespace {

QFont sized(QFont font, int pixels, QFont::Weight weight = QFont::Normal)
{
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

/// A header and what stands below it are wide apart from the next; a note takes a second line.
int rowHeight(const QModelIndex &index)
{
    const QuickFixModel::Kind kind = QuickFixModel::kindOf(index);
    if (kind == QuickFixModel::Kind::Header)
        return 34;
    return index.data(QuickFixModel::NoteRole).toString().isEmpty() ? 30 : 44;
}

bool beginsGroup(const QModelIndex &index)
{
    const QuickFixModel::Kind kind = QuickFixModel::kindOf(index);
    if (index.row() == 0)
        return false;
    const QuickFixModel::Kind before = QuickFixModel::kindOf(index.siblingAtRow(index.row() - 1));
    const bool command = kind == QuickFixModel::Kind::Explain || kind == QuickFixModel::Kind::CopyMessages;
    return kind == QuickFixModel::Kind::Header || (command && before != QuickFixModel::Kind::Explain);
}

} // namespace

QuickFixDelegate::QuickFixDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QSize QuickFixDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const
{
    return {200, rowHeight(index)};
}

void QuickFixDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QuickFixModel::Kind kind = QuickFixModel::kindOf(index);
    const bool header = kind == QuickFixModel::Kind::Header;
    const bool refused = kind == QuickFixModel::Kind::Refused;
    const QString note = header ? QString() : index.data(QuickFixModel::NoteRole).toString();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (beginsGroup(index))
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), m_theme.border);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(m_theme.name == ThemeName::HighContrast ? QPen(m_theme.accent, 2) : QPen(Qt::NoPen));
        painter->setBrush(m_theme.selection);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(4, 2, -4, -1), Metrics::radius, Metrics::radius);
    }
    const QRect inner = option.rect.adjusted(Metrics::space3, 0, -Metrics::space3, 0);
    const int iconTop = note.isEmpty() ? inner.center().y() - Metrics::icon / 2 + 1 : inner.top() + 6;
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, QRect(inner.left(), iconTop, Metrics::icon, Metrics::icon));

    QRect text = inner.adjusted(Metrics::icon + Metrics::space2, 0, 0, 0);
    const QFont titleFont = sized(option.font, Metrics::text, header ? QFont::DemiBold : QFont::Normal);
    painter->setFont(titleFont);
    painter->setPen(refused ? m_theme.muted : m_theme.text);
    const QString title = QFontMetrics(titleFont).elidedText(index.data().toString(), Qt::ElideRight, text.width());
    painter->drawText(note.isEmpty() ? text : text.adjusted(0, 5, 0, -text.height() / 2), Qt::AlignLeft | Qt::AlignVCenter, title);
    if (!note.isEmpty()) {
        const QFont noteFont = sized(option.font, Metrics::textSmall);
        painter->setFont(noteFont);
        painter->setPen(m_theme.muted);
        painter->drawText(text.adjusted(0, text.height() / 2, 0, -5), Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(noteFont).elidedText(note, Qt::ElideRight, text.width()));
    }
    painter->restore();
}

} // namespace bulkhead
