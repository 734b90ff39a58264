#include "ui/shell/command_palette.h"

#include "ui/shell/fuzzy_match.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace bulkhead {

namespace {

constexpr int detailRole = Qt::UserRole + 1;
constexpr int rowHeight = 26;

/// The entry at the left, its key or folder muted at the right.
class PaletteDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.rect.width(), rowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QPalette &palette = option.palette;
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, palette.color(QPalette::Highlight));
        const QRect row = option.rect.adjusted(Metrics::space3, 0, -Metrics::space3, 0);
        const QString detail = option.fontMetrics.elidedText(index.data(detailRole).toString(), Qt::ElideMiddle, row.width() / 2);
        const int detailWidth = option.fontMetrics.horizontalAdvance(detail);
        const QString text =
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, row.width() - detailWidth - Metrics::space4);
        const bool enabled = index.flags().testFlag(Qt::ItemIsEnabled);
        painter->setPen(palette.color(enabled ? QPalette::Text : QPalette::PlaceholderText));
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignLeading, text);
        painter->setPen(palette.color(QPalette::PlaceholderText));
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignTrailing, detail);
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window)
    , m_field(new QLineEdit)
    , m_list(new QListWidget)
{
    setProperty("panel", QStringLiteral("popup"));
    setAccessibleName(tr("Command palette"));
    m_field->setAccessibleName(tr("Go to a file or run a command"));
    m_list->setAccessibleName(tr("Matches"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::space2, Metrics::space2, Metrics::space2, Metrics::space2);
    layout->setSpacing(Metrics::space2);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::refresh);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    hide();
}

void CommandPalette::open(const QString &text)
{
    m_focusBefore = QApplication::focusWidget();
    const int width = std::min(620, parentWidget()->width() - 2 * Metrics::space4);
    setGeometry((parentWidget()->width() - width) / 2, 60, width, std::min(420, parentWidget()->height() - 120));
    m_source = nullptr; // what there is to find may have changed
    m_field->setText(text);
    refresh();
    raise();
    show();
    m_field->setFocus();
    m_field->setCursorPosition(static_cast<int>(text.size()));
}

const PaletteSource *CommandPalette::sourceFor(const QString &text) const
{
    const PaletteSource *plain = nullptr;
    for (const PaletteSource &source : m_sources) {
        if (source.prefix.isNull())
            plain = &source;
        else if (text.startsWith(source.prefix))
            return &source;
    }
    return plain;
}

void CommandPalette::refresh()
{
    const PaletteSource *source = sourceFor(m_field->text());
    if (!source)
        return;
    const QString typed = m_field->text().sliced(source->prefix.isNull() ? 0 : 1);
    if (source != m_source || source->takesTextAsIs)
        m_entries = source->entries(typed);
    m_source = source;
    m_field->setPlaceholderText(source->hint);

    QList<QPair<int, qsizetype>> ranked;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const auto score = source->takesTextAsIs ? std::optional(0) : fuzzyScore(typed, m_entries.at(i).text);
        if (score)
            ranked.append({-*score, i});
    }
    std::ranges::stable_sort(ranked, {}, &QPair<int, qsizetype>::first);
    m_shown.clear();
    for (const auto &[score, index] : ranked.first(std::min<qsizetype>(ranked.size(), maximumShown)))
        m_shown.append(m_entries.at(index));
    fill();
}

void CommandPalette::fill()
{
    m_list->clear();
    for (const PaletteEntry &entry : m_shown) {
        auto *item = new QListWidgetItem(entry.text, m_list);
        item->setData(detailRole, entry.detail);
        item->setData(Qt::AccessibleDescriptionRole, entry.detail);
        if (!entry.enabled)
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
    }
    if (m_shown.isEmpty()) {
        auto *item = new QListWidgetItem(tr("Nothing fits"), m_list);
        item->setFlags(Qt::NoItemFlags);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::moveSelection(int step)
{
    const int count = m_list->count();
    m_list->setCurrentRow((m_list->currentRow() + step + count) % count);
}

void CommandPalette::runCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_shown.size() || !m_shown.at(row).enabled)
        return;
    const auto run = m_shown.at(row).run;
    closeAndReturnFocus();
    run();
}

void CommandPalette::closeAndReturnFocus()
{
    hide();
    if (m_focusBefore && parentWidget()->isAncestorOf(m_focusBefore))
        m_focusBefore->setFocus();
    m_focusBefore = nullptr;
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && isVisible() && !isAncestorOf(QApplication::focusWidget())) {
        m_focusBefore = nullptr;
        hide();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        moveSelection(1);
        return true;
    case Qt::Key_Up:
        moveSelection(-1);
        return true;
    case Qt::Key_PageDown:
        m_list->setCurrentRow(std::min(m_list->count() - 1, m_list->currentRow() + 10));
        return true;
    case Qt::Key_PageUp:
        m_list->setCurrentRow(std::max(0, m_list->currentRow() - 10));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    case Qt::Key_Escape:
        closeAndReturnFocus();
        return true;
    default:
        return false;
    }
}

} // namespace bulkhead
