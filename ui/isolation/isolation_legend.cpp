#include "ui/isolation/isolation_legend.h"

#include "core/report/isolation_texts.h"
#include "ui/isolation/flow_layout.h"
#include "ui/isolation/placement_words.h"
#include "ui/theme/icons.h"

#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bulkhead {

namespace {

constexpr QSize symbolSize{30, 16};

} // namespace

IsolationLegend::IsolationLegend(QWidget *parent)
    : QWidget(parent)
    , m_theme(&Theme::of(ThemeName::Light))
    , m_symbols(new QWidget(this))
    , m_symbolLayout(new FlowLayout(m_symbols))
    , m_more(new QToolButton(this))
    , m_limits(new QLabel(this))
{
    setProperty("panel", QStringLiteral("raised"));
    setAttribute(Qt::WA_StyledBackground);
    m_more->setText(tr("What this does not see"));
    m_more->setAccessibleName(m_more->text());
    m_more->setCheckable(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_limits->setText(limitLines(isolationLimits()));
    m_limits->setProperty("role", QStringLiteral("muted"));
    m_limits->setWordWrap(true);
    m_limits->setContentsMargins(Metrics::space2, 0, Metrics::space2, Metrics::space1);
    m_limits->hide();
    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_limits->setVisible(open);
        setTheme(*m_theme);
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::space2, Metrics::space1, Metrics::space2, Metrics::space1);
    layout->setSpacing(0);
    layout->addWidget(m_symbols);
    layout->addWidget(m_more, 0, Qt::AlignLeading);
    layout->addWidget(m_limits);
    setTheme(*m_theme);
}

void IsolationLegend::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_more->setIcon(themedIcon(m_more->isChecked() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), theme));
    rebuild();
}

void IsolationLegend::setIsolation(const IsolationPtr &isolation)
{
    m_isolation = isolation;
    rebuild();
}

void IsolationLegend::setFilter(const PictureFilter &filter)
{
    m_filter = filter;
    rebuild();
}

void IsolationLegend::setPictured(std::vector<LegendEntry> pictured)
{
    m_pictured = std::move(pictured);
    rebuild();
}

std::vector<IsolationLegend::Entry> IsolationLegend::classEntries() const
{
    std::array<bool, workloadClassCount> isThere{};
    for (const Workload &workload : m_isolation->workloads())
        isThere[static_cast<std::size_t>(workload.workloadClass())] = true;
    std::vector<Entry> found;
    for (std::size_t i = 0; i < workloadClassCount; ++i) {
        const auto workloadClass = static_cast<WorkloadClass>(i);
        if (!isThere[i])
            continue;
        const bool isShown = !m_filter.hiddenClasses.contains(workloadClass);
        PictureFilter other = m_filter;
        if (isShown)
            other.hiddenClasses.insert(workloadClass);
        else
            other.hiddenClasses.erase(workloadClass);
        found.push_back({classSymbol(workloadClass), className(workloadClass), isShown, other});
    }
    return found;
}

std::vector<IsolationLegend::Entry> IsolationLegend::landingEntries() const
{
    const LeakCounts &leaks = m_isolation->verdict().leaks;
    std::vector<Entry> found;
    const auto add = [&](CellVerdict verdict, bool isShown, const std::optional<PictureFilter> &filter) {
        found.push_back({landingSymbol(verdict), cellVerdictName(verdict), isShown, filter});
    };
    const auto without = [&](bool PictureFilter::*choice) {
        PictureFilter other = m_filter;
        other.*choice = !(m_filter.*choice);
        return other;
    };
    add(CellVerdict::Lands, !m_filter.breachesOnly, without(&PictureFilter::breachesOnly));
    if (leaks.ciToApplication + leaks.applicationToCi + leaks.environmentMix > 0)
        add(CellVerdict::Leak, true, {});
    if (leaks.soft > 0)
        add(CellVerdict::SoftLeak, m_filter.showsSoft, without(&PictureFilter::showsSoft));
    if (leaks.conditional > 0)
        add(CellVerdict::ConditionalLeak, true, {});
    if (leaks.unknown > 0)
        add(CellVerdict::Unknown, m_filter.showsUnknown, without(&PictureFilter::showsUnknown));
    return found;
}

std::vector<IsolationLegend::Entry> IsolationLegend::entries() const
{
    if (!m_isolation)
        return {};
    std::vector<Entry> all = classEntries();
    std::ranges::copy(landingEntries(), std::back_inserter(all));
    std::ranges::copy(groupEntries(), std::back_inserter(all));
    return all;
}

/// Of the picture: what is neither a class nor a landing.
std::vector<IsolationLegend::Entry> IsolationLegend::groupEntries() const
{
    std::vector<Entry> found;
    for (const LegendEntry &entry : m_pictured) {
        if (entry.symbol == LegendSymbol::FoldedCard || entry.symbol >= LegendSymbol::HardTaint)
            found.push_back({pictured(entry.symbol), entry.text});
    }
    if (!m_pictured.empty())
        return found;
    const auto &groups = m_isolation->groups();
    if (std::ranges::any_of(groups, &NodeGroup::hasHardTaint))
        found.push_back({themedIcon(QStringLiteral("lock"), *m_theme), tr("taint that keeps others out")});
    if (!std::ranges::all_of(groups, &NodeGroup::hasHardTaint))
        found.push_back({themedIcon(QStringLiteral("lock-open"), *m_theme), tr("no hard taint")});
    return found;
}

QIcon IsolationLegend::pictured(LegendSymbol symbol) const
{
    QPixmap pixmap(symbolSize * devicePixelRatio());
    pixmap.setDevicePixelRatio(devicePixelRatio());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintLegendSymbol(painter, QRectF({0, 0}, QSizeF(symbolSize)), symbol, *m_theme);
    return pixmap;
}

QIcon IsolationLegend::classSymbol(WorkloadClass workloadClass) const
{
    if (m_pictured.empty())
        return themedIcon(classIconName(workloadClass), *m_theme);
    return pictured(cardSymbol(workloadClass));
}

QIcon IsolationLegend::landingSymbol(CellVerdict verdict) const
{
    if (m_pictured.empty())
        return cellVerdictIcon(verdict, *m_theme);
    switch (verdict) {
    case CellVerdict::Leak:
        return pictured(LegendSymbol::LineBreach);
    case CellVerdict::SoftLeak:
        return pictured(LegendSymbol::LineSoft);
    case CellVerdict::ConditionalLeak:
        return pictured(LegendSymbol::LineConditional);
    case CellVerdict::Unknown:
        return pictured(LegendSymbol::LineUnknown);
    case CellVerdict::Lands:
    case CellVerdict::KeptOut:
        break;
    }
    return pictured(LegendSymbol::LineYes);
}

void IsolationLegend::rebuild()
{
    while (QLayoutItem *item = m_symbolLayout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was clicked
        delete item;
    }
    const std::vector<Entry> all = entries();
    for (const Entry &entry : all)
        addEntry(entry);
    m_symbols->setVisible(!all.empty());
}

void IsolationLegend::addEntry(const Entry &entry)
{
    auto *button = new QToolButton(m_symbols);
    button->setText(entry.text);
    button->setIcon(entry.icon);
    if (!m_pictured.empty())
        button->setIconSize(symbolSize);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAccessibleName(entry.text);
    if (entry.filter) {
        button->setCheckable(true);
        button->setChecked(entry.isShown);
        button->setToolTip(entry.isShown ? tr("Shown: click to hide") : tr("Hidden: click to show"));
        connect(button, &QToolButton::clicked, this, [this, filter = *entry.filter] {
            setFilter(filter);
            Q_EMIT filterChanged(filter);
        });
    } else {
        button->setFocusPolicy(Qt::NoFocus);
        button->setAutoRaise(true);
    }
    m_symbolLayout->addWidget(button);
}

} // namespace bulkhead
