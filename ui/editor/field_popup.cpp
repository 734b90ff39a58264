#include "ui/editor/field_popup.h"

#include "ui/editor/popup_placement.h"
#include "ui/theme/texts.h"

#include <QAccessible>
#include <QLabel>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace bulkhead {

namespace {

constexpr int popupWidth = 440;
constexpr int mostRowsShown = 10;
constexpr int rowsOfAPage = 8;

} // namespace

FieldPopup::FieldPopup(QWidget *editor)
    : QFrame(editor, Qt::ToolTip | Qt::FramelessWindowHint)
    , m_model(new QStandardItemModel(this))
    , m_list(new QListView(this))
    , m_description(new QLabel(this))
{
    setProperty("panel", QStringLiteral("popup"));
    setFrameShape(QFrame::StyledPanel);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("What can be written here"));
    m_list->setModel(m_model);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("What can be written here"));
    m_description->setProperty("role", QStringLiteral("muted"));
    m_description->setTextFormat(Qt::PlainText);
    m_description->setWordWrap(true);
    m_description->setContentsMargins(Metrics::space2, Metrics::space1, Metrics::space2, Metrics::space2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addWidget(m_description);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &FieldPopup::showCurrent);
    connect(m_list, &QListView::clicked, this, &FieldPopup::takeCurrent);
}

void FieldPopup::setTheme(const Theme &theme)
{
    setPalette(theme.palette());
}

void FieldPopup::showFor(FieldProposals proposals, const QRect &anchor)
{
    m_proposals = std::move(proposals);
    m_model->clear();
    for (const FieldProposal &one : m_proposals.list) {
        const QString name = toQString(one.text);
        auto *row = new QStandardItem(one.isRequired ? tr("%1 (required)", "a field of an object").arg(name) : name);
        if (one.isDeprecated)
            row->setText(tr("%1 (deprecated)", "a field of an object").arg(name));
        row->setData(tr("%1, %2", "name and type").arg(row->text(), toQString(one.type)), Qt::AccessibleTextRole);
        m_model->appendRow(row);
    }
    const int rows = std::min(m_model->rowCount(), mostRowsShown);
    m_list->setFixedHeight(rows * std::max(m_list->sizeHintForRow(0), 1));
    m_list->setCurrentIndex(m_model->index(0, 0));
    showCurrent();
    m_description->setFixedWidth(popupWidth);
    const QSize size(popupWidth + 2, m_list->height() + m_description->heightForWidth(popupWidth) + 2);
    setGeometry(placedBeside(anchor, size, parentWidget()));
    show();
}

QString FieldPopup::description() const
{
    return m_description->text();
}

void FieldPopup::showCurrent()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= static_cast<int>(m_proposals.list.size()))
        return;
    const FieldProposal &one = m_proposals.list.at(static_cast<std::size_t>(row));
    const QString type = toQString(one.type);
    const QString text = toQString(one.description);
    m_description->setText(text.isEmpty() ? type : type.isEmpty() ? text : tr("%1 · %2", "type and description").arg(type, text));
    QAccessibleAnnouncementEvent announcement(
        parentWidget(), m_list->currentIndex().data().toString() + QStringLiteral(". ") + m_description->text());
    QAccessible::updateAccessibility(&announcement);
}

void FieldPopup::move(int rows)
{
    const int last = m_model->rowCount() - 1;
    const int row = m_list->currentIndex().row() + rows;
    const bool wraps = rows == 1 || rows == -1;
    const int wanted = wraps && row < 0 ? last : wraps && row > last ? 0 : std::clamp(row, 0, last);
    m_list->setCurrentIndex(m_model->index(wanted, 0));
}

bool FieldPopup::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(rowsOfAPage);
        return true;
    case Qt::Key_PageUp:
        move(-rowsOfAPage);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        takeCurrent();
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

void FieldPopup::takeCurrent()
{
    const int row = m_list->currentIndex().row();
    hide();
    if (row < 0 || row >= static_cast<int>(m_proposals.list.size()))
        return;
    const FieldProposal one = m_proposals.list.at(static_cast<std::size_t>(row));
    Q_EMIT taken(m_proposals.replaced, toQString(one.inserted), one.leadsOn);
}

} // namespace bulkhead
