#include "ui/findings/finding_filter_bar.h"

#include "ui/theme/icons.h"
#include "ui/theme/texts.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace bulkhead {

FindingFilterBar::FindingFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(tr("FINDINGS"), this))
    , m_count(new QLabel(this))
    , m_text(new QLineEdit(this))
    , m_pathChip(new QToolButton(this))
    , m_onlyWithFix(new QToolButton(this))
    , m_rule(new QComboBox(this))
    , m_grouping(new QComboBox(this))
{
    setProperty("panel", QStringLiteral("bar"));
    setAttribute(Qt::WA_StyledBackground);
    m_title->setProperty("role", QStringLiteral("section"));
    m_count->setAccessibleName(tr("Number of findings"));
    m_text->setPlaceholderText(tr("Filter: message, rule, path, resource"));
    m_text->setAccessibleName(tr("Filter findings"));
    m_text->setToolTip(tr("All words must occur in message, rule, path or resource (/)"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(120);
    m_text->installEventFilter(this);
    m_pathChip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_pathChip->setLayoutDirection(Qt::RightToLeft); // the cross stands after the path
    m_onlyWithFix->setCheckable(true);
    m_onlyWithFix->setToolTip(tr("Only findings with a quick fix"));
    m_onlyWithFix->setAccessibleName(tr("Only findings with a quick fix"));

    makeSeverityToggles();
    makeCombos();
    arrange();

    connect(m_text, &QLineEdit::textChanged, this, &FindingFilterBar::takeControls);
    connect(m_onlyWithFix, &QToolButton::toggled, this, &FindingFilterBar::takeControls);
    connect(m_rule, &QComboBox::activated, this, &FindingFilterBar::takeRule);
    connect(m_grouping, &QComboBox::activated, this, &FindingFilterBar::takeControls);
    connect(m_pathChip, &QToolButton::clicked, this, [this] {
        m_query.filter.path.clear();
        m_query.filter.fingerprints.clear();
        m_query.filter.subject.clear();
        showQuery();
        Q_EMIT queryChanged(m_query);
    });
    setTheme(Theme::of(ThemeName::Light));
    setRows(*FindingRows::build({}, {}));
    showQuery();
}

/// The filter and, beside it or in a narrow panel below it, what narrows further.
void FindingFilterBar::arrange()
{
    m_lines = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_lines->setContentsMargins(Metrics::space3, Metrics::space1, Metrics::space2, Metrics::space1);
    m_lines->setSpacing(Metrics::space1);
    auto *first = new QHBoxLayout;
    first->setSpacing(Metrics::space1);
    first->addWidget(m_title);
    first->addWidget(m_count);
    first->addSpacing(Metrics::space2);
    first->addWidget(m_text, 1);
    first->addWidget(m_pathChip);
    m_choices = new QHBoxLayout;
    m_choices->setSpacing(Metrics::space1);
    for (QToolButton *button : m_severities)
        m_choices->addWidget(button);
    m_choices->addWidget(m_onlyWithFix);
    m_choices->addWidget(m_rule, 1);
    m_choices->addWidget(m_grouping, 1);
    m_lines->addLayout(first, 1);
    m_lines->addLayout(m_choices);
}

QSize FindingFilterBar::minimumSizeHint() const
{
    const QMargins margins = m_lines->contentsMargins();
    return {m_choices->minimumSize().width() + margins.left() + margins.right(), m_lines->minimumSize().height()};
}

void FindingFilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int roomForText = m_text->fontMetrics().averageCharWidth() * 44;
    const bool isNarrow = width() < m_choices->sizeHint().width() + roomForText;
    m_lines->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void FindingFilterBar::makeSeverityToggles()
{
    for (const Severity severity : allSeverities) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize(QSize(Metrics::icon, Metrics::icon));
        connect(button, &QToolButton::toggled, this, &FindingFilterBar::takeControls);
        m_severities[static_cast<std::size_t>(severity)] = button;
    }
}

void FindingFilterBar::makeCombos()
{
    m_rule->setAccessibleName(tr("Filter by rule"));
    m_rule->setToolTip(tr("Filter by rule"));
    m_grouping->setAccessibleName(tr("Group findings"));
    m_grouping->setToolTip(tr("Group findings"));
    for (QComboBox *combo : {m_rule, m_grouping}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(14);
        combo->setMinimumWidth(90); // gives way in a narrow panel
    }
    m_grouping->addItem(tr("Group: none"), static_cast<int>(FindingGrouping::None));
    m_grouping->addItem(tr("Group: file"), static_cast<int>(FindingGrouping::File));
    m_grouping->addItem(tr("Group: rule"), static_cast<int>(FindingGrouping::Rule));
    m_grouping->addItem(tr("Group: severity"), static_cast<int>(FindingGrouping::Severity));
    m_grouping->addItem(tr("Group: resource"), static_cast<int>(FindingGrouping::Resource));
}

void FindingFilterBar::setTheme(const Theme &theme)
{
    for (const Severity severity : allSeverities)
        m_severities[static_cast<std::size_t>(severity)]->setIcon(severityIcon(severity, theme));
    m_onlyWithFix->setIcon(themedIcon(QStringLiteral("quick-fix"), theme));
    m_pathChip->setIcon(themedIcon(QStringLiteral("close"), theme));
}

void FindingFilterBar::setQuery(const FindingQuery &query)
{
    m_query = query;
    showQuery();
}

void FindingFilterBar::focusFilter()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

/// Puts the query into the controls.
void FindingFilterBar::showQuery()
{
    const FindingFilter &filter = m_query.filter;
    const QSignalBlocker blockText(m_text);
    if (m_text->text() != filter.text)
        m_text->setText(filter.text);
    for (const Severity severity : allSeverities) {
        QToolButton *button = m_severities[static_cast<std::size_t>(severity)];
        const QSignalBlocker block(button);
        button->setChecked(filter.severities.contains(severity));
    }
    const QSignalBlocker blockFix(m_onlyWithFix);
    m_onlyWithFix->setChecked(filter.onlyWithFix);
    m_grouping->setCurrentIndex(m_grouping->findData(static_cast<int>(m_query.grouping)));
    m_rule->setCurrentIndex(filter.rules.size() == 1 ? std::max(0, m_rule->findData(toQString(*filter.rules.begin()))) : 0);
    const bool hasSubject = !filter.fingerprints.empty();
    m_pathChip->setVisible(!filter.path.empty() || hasSubject);
    const QString shown = hasSubject ? filter.subject : toQString(filter.path);
    m_pathChip->setText(fontMetrics().elidedText(shown, hasSubject ? Qt::ElideRight : Qt::ElideLeft, 160));
    m_pathChip->setToolTip(hasSubject ? tr("Only %1: show all findings").arg(shown) : tr("Only %1: show all files").arg(shown));
    m_pathChip->setAccessibleName(m_pathChip->toolTip());
}

/// Puts the controls into the query.
void FindingFilterBar::takeControls()
{
    FindingFilter &filter = m_query.filter;
    filter.text = m_text->text();
    filter.onlyWithFix = m_onlyWithFix->isChecked();
    filter.severities.clear();
    for (const Severity severity : allSeverities)
        if (m_severities[static_cast<std::size_t>(severity)]->isChecked())
            filter.severities.insert(severity);
    m_query.grouping = static_cast<FindingGrouping>(m_grouping->currentData().toInt());
    Q_EMIT queryChanged(m_query);
}

void FindingFilterBar::takeRule()
{
    m_query.filter.rules.clear();
    if (const QString rule = m_rule->currentData().toString(); !rule.isEmpty())
        m_query.filter.rules.insert(toUtf8(rule));
    Q_EMIT queryChanged(m_query);
}

void FindingFilterBar::setRows(const FindingRows &rows)
{
    const auto number = [this](std::size_t count) { return locale().toString(static_cast<qulonglong>(count)); };
    const std::size_t shown = rows.findings().size();
    m_count->setText(rows.query().filter.isActive() ? tr("%1 of %2").arg(number(shown), number(rows.totalCount()))
                                                    : number(rows.totalCount()));
    for (const Severity severity : allSeverities) {
        QToolButton *button = m_severities[static_cast<std::size_t>(severity)];
        const auto count = static_cast<int>(rows.counts()[severity]);
        button->setText(number(rows.counts()[severity]));
        button->setToolTip(tr("Only severity %1").arg(severityName(severity)));
        button->setAccessibleName(tr("%1, findings: %n", nullptr, count).arg(severityName(severity)));
    }
    fillRules(rows);
}

void FindingFilterBar::fillRules(const FindingRows &rows)
{
    std::vector<std::pair<QString, QString>> rules{{QString(), tr("All rules")}};
    for (const auto &[id, count] : rows.ruleCounts())
        rules.emplace_back(toQString(id), tr("%1 (%2)").arg(toQString(id), locale().toString(count)));
    for (const std::string &rule : m_query.filter.rules)
        if (!rows.ruleCounts().contains(rule)) // chosen before, and broken nowhere now
            rules.emplace_back(toQString(rule), tr("%1 (%2)").arg(toQString(rule), locale().toString(0)));
    if (rules == m_rules)
        return;
    m_rules = rules;
    m_rule->clear();
    for (const auto &[id, label] : rules)
        m_rule->addItem(label, id);
    m_rule->view()->setMinimumWidth(m_rule->view()->sizeHintForColumn(0) + Metrics::space4);
    showQuery();
}

bool FindingFilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_text || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !m_text->text().isEmpty()) {
        m_text->clear();
        return true;
    }
    if (key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
        Q_EMIT leaveRequested();
        return true;
    }
    return false;
}

} // namespace bulkhead
