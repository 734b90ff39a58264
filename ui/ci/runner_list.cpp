#include "ui/ci/runner_list.h"

#include "core/text/text_origin.h"
#include "ui/ci/runner_words.h"
#include "ui/theme/texts.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>

namespace bulkhead {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RunnerList)
};

constexpr std::size_t groupsShown = 3;

QString scopeText(const CiRunner &runner)
{
    QStringList tags;
    for (const std::string &tag : runner.tags)
        tags.append(toQString(tag));
    const QString scope = scopeName(runner);
    const QString all = tags.join(QStringLiteral(", "));
    return scope.isEmpty() || all.isEmpty() ? scope + all : QString(scope + u'\n' + all);
}

QString accountsText(const RunnerFacts &facts)
{
    QStringList lines;
    for (const RunnerAccount &account : facts.accounts)
        lines.append(accountSummary(account));
    if (lines.size() > 2)
        lines = {lines.at(0), Tr::tr("%1, and %n more account(s)", nullptr, static_cast<int>(lines.size()) - 2).arg(lines.at(1))};
    return lines.join(u'\n');
}

QString groupsText(const RunnerFacts &facts, const Isolation *isolation)
{
    if (!facts.hasJobPods || !isolation)
        return Tr::tr("unknown");
    QStringList names;
    for (const RunnerLanding &landing : facts.landings) {
        if (static_cast<std::size_t>(names.size()) == groupsShown)
            break;
        const QString name = toQString(isolation->groups()[landing.group].name);
        names.append(landing.answer == Answer::Unknown ? Tr::tr("%1 (unknown)").arg(name) : name);
    }
    if (names.isEmpty())
        return QStringLiteral("-");
    QString text = names.join(QStringLiteral(", "));
    if (facts.landings.size() > groupsShown)
        text += u'\n' + Tr::tr("and %n more", nullptr, static_cast<int>(facts.landings.size() - groupsShown));
    return text;
}

QString environmentsText(const RunnerFacts &facts)
{
    QStringList names;
    for (const std::string &environment : facts.environments)
        names.append(toQString(environment));
    return names.join(QStringLiteral(", "));
}

QString findingsText(const RunnerRow &row)
{
    if (!row.worst)
        return QStringLiteral("-");
    const auto count = static_cast<int>(row.bySeverity[static_cast<std::size_t>(*row.worst)]);
    const auto all = static_cast<int>(row.findings.size());
    const QString worst = Tr::tr("%L1 %2").arg(count).arg(severityName(*row.worst));
    return count == all ? worst : QString(worst + u'\n' + Tr::tr("%L1 in all").arg(all));
}

/// What is worse stands first.
QString findingsKey(const RunnerRow &row)
{
    if (!row.worst)
        return QStringLiteral("9");
    const std::uint32_t count = row.bySeverity[static_cast<std::size_t>(*row.worst)];
    return QStringLiteral("%1%2").arg(static_cast<int>(*row.worst)).arg(9'999'999 - count, 7, 10, QLatin1Char('0'));
}

QString placeKey(const Location &place)
{
    if (!place.source)
        return {};
    return toQString(place.source->path()) + QStringLiteral(" %1").arg(place.range.begin, 10, 10, QLatin1Char('0'));
}

void readFindings(RunnerRow &row, std::vector<const Finding *> findings)
{
    for (const Finding *finding : findings) {
        ++row.bySeverity[static_cast<std::size_t>(finding->severity)];
        if (!row.worst || finding->severity < *row.worst)
            row.worst = finding->severity;
    }
    row.findings = std::move(findings);
}

RunnerRow rowOf(const RunnerFacts &facts, const Isolation *isolation, std::vector<const Finding *> findings)
{
    using enum RunnerColumn;
    RunnerRow row;
    row.facts = &facts;
    readFindings(row, std::move(findings));
    const CiRunner &runner = *facts.runner;
    const auto set = [&row](RunnerColumn column, const QString &text, const QString &sortKey = {}) {
        row.texts[static_cast<std::size_t>(column)] = text;
        row.sortKeys[static_cast<std::size_t>(column)] = sortKey.isEmpty() ? text.toLower() : sortKey;
    };
    set(System, toQString(nameOf(runner.system)));
    set(Name, toQString(runner.name));
    set(Roles, rolesText(runner));
    set(Place, placeOf(runner.place.source, runner.place.range), placeKey(runner.place));
    set(Scope, scopeText(runner));
    set(Accounts, accountsText(facts));
    set(Groups, groupsText(facts, isolation));
    set(Environment, environmentsText(facts));
    set(Isolation, verdictText(facts.verdict), QString::number(9 - static_cast<int>(facts.verdict)));
    set(Findings, findingsText(row), findingsKey(row));
    QStringList all(row.texts.begin(), row.texts.end());
    for (const CiPod &pod : runner.pods)
        all.append(toQString(pod.resource->id()));
    row.haystack = all.join(u'\n').toLower();
    const std::string path = runner.place.source ? runner.place.source->path() : std::string();
    const std::string &space = runner.jobNamespace.empty() ? runner.managerNamespace : runner.jobNamespace;
    row.key = QStringList{toQString(toString(runner.system)), toQString(path), toQString(space), toQString(runner.name)}.join(u'|');
    return row;
}

/// Calls `take` with each place that a runner is written at or that causes a line of one of its pods.
template<typename Take>
void visitPlaces(const CiRunner &runner, Take take)
{
    take(runner.place.source, runner.place.range);
    if (const Resource *object = runner.definedBy)
        take(object->source(), object->root().range());
    for (const CiPod &pod : runner.pods) {
        if (!pod.made) {
            take(pod.resource->source(), pod.resource->root().range());
            continue;
        }
        const SourcePtr &made = pod.made->source();
        for (std::uint32_t line = 0; line < made->lines().lineCount(); ++line) {
            TextRange range = made->lineRange(made->lines().lineStart(line));
            range.begin += static_cast<ByteOffset>(std::min(made->text(range).find_first_not_of(" -"), std::size_t(range.size())));
            if (range.isEmpty())
                continue;
            const OriginPlace cause = placeInFile(made, range);
            take(cause.source, cause.range);
        }
    }
}

} // namespace

bool RunnerRow::isLink(RunnerColumn column) const
{
    switch (column) {
    case RunnerColumn::Name:
    case RunnerColumn::Place:
        return facts->runner->place.source != nullptr;
    case RunnerColumn::Groups:
    case RunnerColumn::Isolation:
        return facts->worstWorkload.has_value();
    case RunnerColumn::Findings:
        return !findings.empty();
    default:
        return false;
    }
}

RunnerListPtr RunnerList::build(std::shared_ptr<const AnalysisResult> result, Workspace workspace)
{
    auto list = std::make_shared<RunnerList>();
    list->m_result = std::move(result);
    list->m_workspace = std::move(workspace);
    if (!list->m_result || !list->m_result->ci)
        return list;
    list->m_facts = runnerFacts(*list->m_result->ci, list->isolation());
    std::vector<std::vector<const Finding *>> findings = findingsByRunner(*list->m_result);
    list->m_rows.reserve(list->m_facts.size());
    for (std::size_t i = 0; i < list->m_facts.size(); ++i)
        list->m_rows.push_back(rowOf(list->m_facts[i], list->isolation(), std::move(findings[i])));
    std::map<QString, int> sameKeys;
    for (RunnerRow &row : list->m_rows) {
        if (const int before = sameKeys[row.key]++; before > 0)
            row.key += u'#' + QString::number(before);
    }
    list->readSpans();
    return list;
}

std::optional<std::size_t> RunnerList::find(const QString &key) const
{
    const auto at = std::ranges::find(m_rows, key, &RunnerRow::key);
    return at == m_rows.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - m_rows.begin()));
}

std::optional<std::size_t> RunnerList::at(const std::string &path, ByteOffset offset) const
{
    const auto file = m_spans.find(path);
    if (file == m_spans.end())
        return {};
    const Span *closest = nullptr;
    for (const Span &span : file->second) {
        const bool holds = offset >= span.range.begin && offset <= span.range.end;
        if (holds && (!closest || span.range.size() < closest->range.size()))
            closest = &span;
    }
    return closest ? std::optional(closest->row) : std::nullopt;
}

void RunnerList::readSpans()
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        visitPlaces(*m_rows[row].facts->runner, [&](const SourcePtr &source, TextRange range) {
            if (!source)
                return;
            std::vector<Span> &spans = m_spans[source->path()];
            if (spans.empty() || spans.back().row != row || spans.back().range != range)
                spans.push_back({range, row});
        });
    }
}

} // namespace bulkhead
