#include "ui/editor/quick_fix_popup.h"

#include "ui/editor/fix_preview.h"
#include "ui/editor/popup_placement.h"
#include "ui/editor/quick_fix_delegate.h"
#include "ui/editor/quick_fix_model.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace bulkhead {

namespace {

constexpr int listWidth = 340;
constexpr int previewWidth = 520;
constexpr int previewHeight = 230;
constexpr int footerHeight = 44;
constexpr int tallestList = 380;
constexpr int tallestListAbove = 240; ///< where the preview stands below it
constexpr int narrowWindow = 1000;

} // namespace

QuickFixPopup::QuickFixPopup(QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_model(new QuickFixModel(this))
    , m_list(new QListView(this))
    , m_delegate(new QuickFixDelegate(this))
    , m_preview(new FixPreview(this))
    , m_line(new QFrame(this))
    , m_hint(new QLabel(this))
    , m_apply(new QPushButton(tr("Apply fix"), this))
{
    build();
    m_list->installEventFilter(this);
    m_preview->installEventFilter(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &QuickFixPopup::showPreview);
    connect(m_list, &QListView::doubleClicked, this, &QuickFixPopup::takeCurrent);
    connect(m_apply, &QPushButton::clicked, this, &QuickFixPopup::takeCurrent);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        const QuickFixModel::Kind kind = QuickFixModel::kindOf(index);
        if (kind == QuickFixModel::Kind::Explain || kind == QuickFixModel::Kind::CopyMessages)
            takeCurrent();
    });
}

void QuickFixPopup::build()
{
    setProperty("panel", QStringLiteral("popup"));
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Quick fixes"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Quick fixes"));
    m_line->setFrameShape(QFrame::NoFrame);
    m_line->setAutoFillBackground(true);
    m_hint->setProperty("role", QStringLiteral("muted"));
    m_hint->setText(tr("Return applies · Ctrl+Return larger preview · Esc closes"));
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_apply->setProperty("primary", true);
    m_apply->setAutoDefault(false);

    m_body = new QBoxLayout(QBoxLayout::LeftToRight);
    m_body->setSpacing(0);
    m_body->addWidget(m_list);
    m_body->addWidget(m_line);
    m_body->addWidget(m_preview, 1);
    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(Metrics::space3, Metrics::space2, Metrics::space2, Metrics::space2);
    footer->addWidget(m_hint, 1);
    footer->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(m_body, 1);
    layout->addLayout(footer);
    setFocusProxy(m_list);
}

void QuickFixPopup::setTheme(const Theme &theme)
{
    m_theme = theme;
    setPalette(theme.palette());
    QPalette line = theme.palette();
    line.setColor(QPalette::Window, theme.border);
    m_line->setPalette(line);
    m_delegate->setTheme(theme);
    m_preview->setTheme(theme);
}

void QuickFixPopup::showFor(const std::vector<FindingPtr> &findings, const SourcePtr &shown, const QRect &anchor)
{
    m_anchor = anchor;
    m_shownPath = shown ? shown->path() : std::string();
    m_large = false;
    m_preview->clear();
    m_model->setFindings(findings, m_theme);
    const bool fixes = m_model->hasFixes();
    m_preview->setVisible(fixes);
    m_line->setVisible(fixes);
    m_apply->setVisible(fixes);
    place();
    show();
    m_list->setCurrentIndex(m_model->firstChoice());
    m_list->scrollToTop();
    m_list->setFocus();
}

int QuickFixPopup::listHeight() const
{
    int height = Metrics::space1;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += m_list->sizeHintForRow(row);
    return height;
}

QSize QuickFixPopup::wantedSize(bool beside) const
{
    const QSize window = parentWidget()->window()->size();
    const int largest = std::max(window.width() - 2 * Metrics::space4, 280);
    if (!m_model->hasFixes())
        return {std::min(listWidth + 120, largest), std::min(listHeight(), tallestList) + footerHeight};
    const QSize besideSize(listWidth + previewWidth, std::clamp(listHeight(), previewHeight, tallestList) + footerHeight);
    const QSize belowSize(listWidth + 220, std::min(listHeight(), tallestListAbove) + previewHeight + footerHeight);
    const QSize normal = beside ? besideSize : belowSize;
    if (m_large)
        return {largest, std::max(window.height() * 4 / 5, normal.height() + previewHeight)};
    return {std::min(normal.width(), largest), normal.height()};
}

void QuickFixPopup::place()
{
    const bool beside = parentWidget()->window()->width() >= narrowWindow;
    m_body->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const bool fixes = m_model->hasFixes();
    m_list->setMinimumSize(0, 0);
    m_list->setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    m_line->setMinimumSize(1, 1);
    m_line->setMaximumSize(beside ? QSize(1, QWIDGETSIZE_MAX) : QSize(QWIDGETSIZE_MAX, 1));
    if (fixes && beside)
        m_list->setFixedWidth(listWidth);
    else if (fixes)
        m_list->setFixedHeight(std::min(listHeight(), tallestListAbove));
    setGeometry(placedBeside(m_anchor, wantedSize(beside), parentWidget()));
}

void QuickFixPopup::toggleLarge()
{
    m_large = !m_large;
    place();
}

void QuickFixPopup::showPreview()
{
    const QModelIndex current = m_list->currentIndex();
    const bool fix = current.isValid() && QuickFixModel::kindOf(current) == QuickFixModel::Kind::Fix;
    m_apply->setEnabled(fix);
    if (fix)
        m_preview->showFix(*offeredFix(*m_model->findingOf(current), QuickFixModel::fixOf(current)), m_shownPath);
}

void QuickFixPopup::takeCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!QuickFixModel::isTakeable(current))
        return;
    const FindingPtr finding = m_model->findingOf(current);
    const QuickFixModel::Kind kind = QuickFixModel::kindOf(current);
    const std::size_t fix = QuickFixModel::fixOf(current);
    hide();
    if (kind == QuickFixModel::Kind::Fix) {
        Q_EMIT fixChosen(finding, fix);
    } else if (kind == QuickFixModel::Kind::Explain) {
        Q_EMIT explainRequested(finding);
    } else if (kind == QuickFixModel::Kind::CopyMessages) {
        QStringList messages;
        for (const FindingPtr &one : m_model->findings())
            messages += translated(one->message);
        QGuiApplication::clipboard()->setText(messages.join(u'\n'));
    }
}

bool QuickFixPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->key() == Qt::Key_Escape)
        hide();
    else if (isReturn && key->modifiers().testFlag(Qt::ControlModifier))
        toggleLarge();
    else if (isReturn)
        takeCurrent();
    else
        return QFrame::eventFilter(watched, event);
    return true;
}

void QuickFixPopup::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    parentWidget()->setFocus();
}

} // namespace bulkhead
