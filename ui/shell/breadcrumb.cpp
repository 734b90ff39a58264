#include "ui/shell/breadcrumb.h"

#include "ui/theme/texts.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>

namespace bulkhead {

namespace {

constexpr qsizetype shownParts = 3;

QString lastParts(const std::string &path)
{
    const QStringList parts = toQString(path).split(QLatin1Char('.'));
    return parts.sliced(std::max<qsizetype>(0, parts.size() - shownParts)).join(QLatin1Char('.'));
}

const Resource *resourceAt(const Manifest &manifest, ByteOffset offset)
{
    const auto found = std::ranges::find_if(manifest.resources(), [offset](const Resource &resource) {
        const TextRange range = resource.root().range();
        return offset >= range.begin && offset <= range.end;
    });
    return found == manifest.resources().end() ? nullptr : &*found;
}

QString documentOf(const Manifest &manifest, ByteOffset offset)
{
    const auto &documents = manifest.stream().documents();
    const auto after = std::ranges::upper_bound(documents, offset, {}, [](const auto &one) { return one.piece.range.begin; });
    const std::size_t count = manifest.stream().documentCount();
    if (count < 2 || after == documents.begin())
        return {};
    return QCoreApplication::translate("bulkhead::Breadcrumb", "document %L1 of %L2")
        .arg((after - 1)->piece.documentNumber + 1)
        .arg(count);
}

} // namespace

QString breadcrumb(const Manifest &manifest, ByteOffset offset)
{
    QStringList parts{QFileInfo(toQString(manifest.source()->path())).fileName()};
    if (const QString document = documentOf(manifest, offset); !document.isEmpty())
        parts.append(document);
    if (const Resource *found = resourceAt(manifest, offset)) {
        const std::string place = found->namespaceName();
        const QString name = toQString(place.empty() ? found->name() : place + '/' + found->name());
        parts.append(QStringLiteral("%1 %2").arg(toQString(found->kind()), name));
        if (const std::string path = found->root().document()->nodeAt(offset).stablePath(found->root()); !path.empty())
            parts.append(lastParts(path));
    }
    return parts.join(QStringLiteral(" › "));
}

QString fieldPath(const Manifest &manifest, ByteOffset offset)
{
    const Resource *found = resourceAt(manifest, offset);
    return found ? toQString(found->root().document()->nodeAt(offset).path(found->root())) : QString();
}

} // namespace bulkhead
