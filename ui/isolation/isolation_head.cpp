#include "ui/isolation/isolation_head.h"

#include "core/report/isolation_texts.h"
#include "ui/isolation/flow_layout.h"
#include "ui/isolation/head_chips.h"
#include "ui/isolation/placement_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/texts.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

namespace bulkhead {

namespace {

QToolButton *makeToggle(const QString &text, const QString &tip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setCheckable(true);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

/// Replaces the entries of a choice, whose first is all; keeps what is chosen.
void fill(QComboBox &combo, const QString &all, const std::set<std::string> &values, const QString &none)
{
    QStringList texts{all};
    for (const std::string &value : values)
        texts.append(value.empty() ? none : toQString(value));
    QStringList before;
    for (int i = 0; i < combo.count(); ++i)
        before.append(combo.itemText(i));
    if (texts == before)
        return;
    combo.clear();
    combo.addItem(all);
    for (const std::string &value : values)
        combo.addItem(value.empty() ? none : toQString(value), toQString(value));
}

/// The one value that is chosen, else the first entry.
void choose(QComboBox &combo, const std::set<std::string> &chosen)
{
    const int index = chosen.size() == 1 ? combo.findData(toQString(*chosen.begin())) : 0;
    combo.setCurrentIndex(std::max(0, index));
}

std::set<std::string> chosen(const QComboBox &combo)
{
    return combo.currentIndex() > 0 ? std::set{toUtf8(combo.currentData().toString())} : std::set<std::string>();
}

} // namespace

IsolationHead::IsolationHead(QWidget *parent)
    : QWidget(parent)
    , m_theme(&Theme::of(ThemeName::Light))
    , m_state(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_chips(new QWidget(this))
    , m_chipLayout(new FlowLayout(m_chips))
    , m_find(new QLineEdit(this))
    , m_hide(makeToggle(tr("Hide"), tr("Hide what the text matches instead of the rest"), this))
    , m_environment(new QComboBox(this))
    , m_namespace(new QComboBox(this))
    , m_breaches(makeToggle(tr("Leaks only"), tr("Only leaks, and the groups they reach"), this))
    , m_picture(makeToggle(tr("Picture"), tr("Who can land where, drawn. Arrow keys walk it, L the lines of what is chosen"), this))
    , m_matrix(makeToggle(tr("Matrix"), tr("Who can land where, as a table"), this))
    , m_fit(new QToolButton(this))
    , m_export(new QToolButton(this))
    , m_whatIf(makeToggle(tr("What if"), tr("Try changes out without writing them"), this))
{
    setProperty("panel", QStringLiteral("bar"));
    setAttribute(Qt::WA_StyledBackground);
    m_sentence->setProperty("role", QStringLiteral("large"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_state->setAlignment(Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::space3, Metrics::space2, Metrics::space2, Metrics::space1);
    layout->setSpacing(Metrics::space1);
    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(Metrics::space2);
    verdict->addWidget(m_state);
    verdict->addWidget(m_sentence, 1);
    layout->addLayout(verdict);
    layout->addWidget(m_chips);
    m_rows = new QBoxLayout(QBoxLayout::LeftToRight);
    m_rows->setSpacing(Metrics::space1);
    auto *filters = new QHBoxLayout;
    makeFilters(*filters);
    auto *switches = new QHBoxLayout;
    makeSwitches(*switches);
    m_rows->addLayout(filters, 1);
    m_rows->addLayout(switches);
    layout->addLayout(m_rows);
    setTheme(*m_theme);
    setPage(IsolationPage::Picture);
}

IsolationHead::~IsolationHead() = default;

void IsolationHead::makeFilters(QBoxLayout &line)
{
    line.setSpacing(Metrics::space1);
    m_find->setPlaceholderText(tr("Find: workload, namespace, group, label"));
    m_find->setAccessibleName(tr("Find workloads and groups"));
    m_find->setToolTip(tr("Only what a name, namespace or label holds (/)"));
    m_find->setClearButtonEnabled(true);
    m_find->setMinimumWidth(120);
    m_find->installEventFilter(this);
    m_environment->setAccessibleName(tr("Environment"));
    m_namespace->setAccessibleName(tr("Namespace of workloads"));
    for (QComboBox *combo : {m_environment, m_namespace}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(12);
        combo->setMinimumWidth(80);
        combo->setToolTip(combo->accessibleName());
        connect(combo, &QComboBox::activated, this, &IsolationHead::takeControls);
    }
    connect(m_find, &QLineEdit::textChanged, this, &IsolationHead::takeControls);
    connect(m_hide, &QToolButton::toggled, this, &IsolationHead::takeControls);
    connect(m_breaches, &QToolButton::toggled, this, &IsolationHead::takeControls);
    line.addWidget(m_find, 2);
    line.addWidget(m_hide);
    line.addWidget(m_environment, 1);
    line.addWidget(m_namespace, 1);
    line.addWidget(m_breaches);
}

void IsolationHead::makeSwitches(QBoxLayout &line)
{
    line.setSpacing(Metrics::space1);
    auto *pages = new QButtonGroup(this);
    pages->addButton(m_picture, static_cast<int>(IsolationPage::Picture));
    pages->addButton(m_matrix, static_cast<int>(IsolationPage::Matrix));
    connect(pages, &QButtonGroup::idClicked, this, [this](int id) {
        setPage(static_cast<IsolationPage>(id));
        Q_EMIT pageChosen(static_cast<IsolationPage>(id));
    });
    m_fit->setToolTip(tr("Fit the picture into the window (0)"));
    m_fit->setAccessibleName(tr("Fit the picture into the window"));
    connect(m_fit, &QToolButton::clicked, this, &IsolationHead::fitRequested);
    connect(m_whatIf, &QToolButton::toggled, this, &IsolationHead::whatIfToggled);
    makeExportMenu();
    line.addStretch();
    for (QToolButton *button : {m_picture, m_matrix, m_fit, m_export, m_whatIf})
        line.addWidget(button);
}

void IsolationHead::makeExportMenu()
{
    auto *menu = new QMenu(m_export);
    const auto add = [&](const QString &text, IsolationExport kind) {
        menu->addAction(text, this, [this, kind] { Q_EMIT exportRequested(kind); });
    };
    add(tr("Picture as SVG…"), IsolationExport::Svg);
    add(tr("Picture as PDF…"), IsolationExport::Pdf);
    add(tr("Picture as PNG…"), IsolationExport::Png);
    add(tr("Picture as PNG, twice the size…"), IsolationExport::Png2);
    add(tr("Picture as PNG, four times the size…"), IsolationExport::Png4);
    menu->addSeparator();
    add(tr("Matrix as CSV…"), IsolationExport::Csv);
    add(tr("Matrix as Markdown…"), IsolationExport::Markdown);
    m_export->setMenu(menu);
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Export picture or matrix"));
    m_export->setAccessibleName(m_export->toolTip());
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

void IsolationHead::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_hide->setIcon(themedIcon(QStringLiteral("hide"), theme));
    m_breaches->setIcon(themedIcon(QStringLiteral("landing-leak"), theme));
    m_picture->setIcon(themedIcon(QStringLiteral("isolation"), theme));
    m_matrix->setIcon(themedIcon(QStringLiteral("matrix"), theme));
    m_fit->setIcon(themedIcon(QStringLiteral("zoom-fit"), theme));
    m_export->setIcon(themedIcon(QStringLiteral("export"), theme));
    m_whatIf->setIcon(themedIcon(QStringLiteral("what-if"), theme));
    showSentence();
    showChips();
}

void IsolationHead::setIsolation(const IsolationPtr &shown, const IsolationPtr &today, std::size_t changes)
{
    m_shown = shown;
    m_today = today;
    m_changeCount = changes;
    std::set<std::string> environments;
    std::set<std::string> namespaces;
    if (shown) {
        for (const Workload &workload : shown->workloads()) {
            environments.insert(workload.environment);
            namespaces.insert(workload.resource->namespaceName());
        }
    }
    fill(*m_environment, tr("All environments"), environments, tr("No environment"));
    fill(*m_namespace, tr("All namespaces"), namespaces, tr("No namespace"));
    m_whatIf->setText(changes == 0 ? tr("What if") : tr("What if · %1").arg(changes));
    showSentence();
    showChips();
    showChoices();
}

void IsolationHead::setFilter(const PictureFilter &filter)
{
    m_filter = filter;
    showChoices();
    showChips();
}

void IsolationHead::setPage(IsolationPage page)
{
    m_picture->setChecked(page == IsolationPage::Picture);
    m_matrix->setChecked(page == IsolationPage::Matrix);
    m_fit->setEnabled(page == IsolationPage::Picture);
}

void IsolationHead::setWhatIfShown(bool shown)
{
    const QSignalBlocker block(m_whatIf);
    m_whatIf->setChecked(shown);
}

void IsolationHead::focusFind()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

QString IsolationHead::sentence() const
{
    return m_sentence->text();
}

void IsolationHead::showSentence()
{
    if (!m_shown) {
        m_sentence->clear();
        m_state->clear();
        return;
    }
    const QString verdict = translated(verdictSentence(m_shown->verdict()));
    const IsolationState state = m_shown->verdict().state;
    const int side = std::max(Metrics::textTitle, fontMetrics().height());
    m_sentence->setText(m_today ? tr("WHAT IF, with %n change(s): %1", nullptr, static_cast<int>(m_changeCount)).arg(verdict)
                                : verdict);
    m_state->setPixmap(
        themedIcon(stateIconName(state), stateColour(state, *m_theme)).pixmap(QSize(side, side), devicePixelRatio()));
    m_state->setAccessibleName(stateName(state));
}

void IsolationHead::showChips()
{
    while (QLayoutItem *item = m_chipLayout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was clicked
        delete item;
    }
    const std::vector<HeadChip> chips = m_shown ? headChips(*m_shown, m_filter) : std::vector<HeadChip>();
    for (const HeadChip &chip : chips) {
        auto *button = new QToolButton(m_chips);
        button->setText(chip.text);
        button->setAccessibleName(chip.text);
        button->setToolTip(chip.isOn ? tr("Show everything again") : chip.tip);
        button->setIcon(themedIcon(chip.icon, chip.isBad ? m_theme->high : m_theme->muted));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setChecked(chip.isOn);
        connect(button, &QToolButton::clicked, this, [this, filter = chip.filter] { takeFilter(filter); });
        m_chipLayout->addWidget(button);
    }
    m_chips->setVisible(!chips.empty());
}

/// Puts the filter into the controls.
void IsolationHead::showChoices()
{
    const QSignalBlocker blockFind(m_find);
    const QSignalBlocker blockHide(m_hide);
    const QSignalBlocker blockBreaches(m_breaches);
    if (m_find->text() != m_filter.text)
        m_find->setText(m_filter.text);
    m_hide->setChecked(m_filter.hidesMatches);
    m_breaches->setChecked(m_filter.breachesOnly);
    choose(*m_environment, m_filter.environments);
    choose(*m_namespace, m_filter.namespaces);
}

/// Puts the controls into the filter.
void IsolationHead::takeControls()
{
    PictureFilter filter = m_filter;
    filter.text = m_find->text();
    filter.hidesMatches = m_hide->isChecked();
    filter.breachesOnly = m_breaches->isChecked();
    filter.environments = chosen(*m_environment);
    filter.namespaces = chosen(*m_namespace);
    takeFilter(filter);
}

void IsolationHead::takeFilter(const PictureFilter &filter)
{
    setFilter(filter);
    Q_EMIT filterChanged(filter);
}

void IsolationHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * 150;
    m_rows->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

bool IsolationHead::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_find || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !m_find->text().isEmpty()) {
        m_find->clear();
        return true;
    }
    if (key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
        Q_EMIT leaveRequested();
        return true;
    }
    return false;
}

} // namespace bulkhead
