#include "ui/shell/palette_sources.h"

#include <QCoreApplication>

#include <tuple>

namespace bulkhead {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandPalette)
};

QString plainText(const QAction &action)
{
    QString text = action.text();
    return text.remove(QLatin1Char('&'));
}

QList<PaletteEntry> commandEntries(const WindowActions &actions)
{
    QList<PaletteEntry> entries;
    for (const auto &[command, action] : actions.all())
        entries.append({plainText(*action), action->shortcut().toString(QKeySequence::NativeText), [action] { action->trigger(); },
                        action->isEnabled()});
    return entries;
}

QList<PaletteEntry> fileEntries(const PaletteContext &context)
{
    QList<PaletteEntry> entries;
    for (const ManifestPtr &manifest : context.workspace.workspace().manifests()) {
        const std::string &path = manifest->source()->path();
        entries.append({toQString(path), {}, [open = context.openFile, path] { open(path); }});
    }
    for (const std::string &path : context.workspace.madeFiles())
        entries.append({toQString(path), {}, [open = context.openFile, path] { open(path); }});
    return entries;
}

QList<PaletteEntry> resourceEntries(const PaletteContext &context)
{
    QList<PaletteEntry> entries;
    for (const ManifestPtr &manifest : context.analysis.snapshot().workspace.manifests()) {
        for (const Resource &resource : manifest->resources()) {
            const TextRange range = resource.root().range();
            const Place place{manifest->source(), {range.begin, range.begin}};
            entries.append({QStringLiteral("%1 %2").arg(toQString(resource.kind()), toQString(resource.name())),
                            toQString(manifest->source()->path()), [&editors = context.editors, place] { editors.goTo(place); }});
        }
    }
    return entries;
}

QList<PaletteEntry> ruleEntries(const PaletteContext &context, const RuleCatalogue &rules)
{
    QList<PaletteEntry> entries;
    for (const auto &rule : rules.rules()) {
        const RuleMetadata &metadata = rule->metadata();
        const QString id = toQString(metadata.id);
        entries.append({QStringLiteral("%1: %2").arg(id, translated(metadata.title)), severityName(metadata.severity),
                        [explain = context.explainRule, id] { explain(id); }});
    }
    return entries;
}

QList<PaletteEntry> lineEntries(const PaletteContext &context, const QString &text)
{
    bool isNumber = false;
    const int line = text.trimmed().toInt(&isNumber);
    const std::string path = context.editors.currentPath();
    if (!isNumber || line < 1 || path.empty())
        return {};
    return {{Tr::tr("Go to line %1").arg(line), toQString(path),
             [&editors = context.editors, path, line] { editors.goToLine({path, line - 1}); }}};
}

} // namespace

QList<PaletteSource> makePaletteSources(const PaletteContext &context, const RuleCatalogue &rules)
{
    return {
        {QChar(), Tr::tr("A file; or > a command, @ a resource, # a rule, : a line"),
         [context](const QString &) { return fileEntries(context); }},
        {u'>', Tr::tr("A command"), [context](const QString &) { return commandEntries(context.actions); }},
        {u'@', Tr::tr("A resource"), [context](const QString &) { return resourceEntries(context); }},
        {u'#', Tr::tr("A rule"), [context, &rules](const QString &) { return ruleEntries(context, rules); }},
        {u':', Tr::tr("A line"), [context](const QString &text) { return lineEntries(context, text); }, true},
    };
}

} // namespace bulkhead
