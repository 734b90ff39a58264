#include "ui/access/access_sheet.h"

#include "core/kube/rbac/token_mount.h"
#include "core/workspace/workspace.h"
#include "ui/access/access_words.h"
#include "ui/access/reach_table.h"
#include "ui/access/rights_table.h"
#include "ui/theme/texts.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace bulkhead {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(AccessWords)
};

/// What the UI thread works out itself.
constexpr std::size_t fewWorkloads = 60;
constexpr std::size_t fewFiles = 40;
constexpr ByteOffset littleText = 256 * 1024;

bool holds(TextRange range, ByteOffset offset)
{
    return range.begin <= offset && offset <= range.end;
}

bool isBinding(const Resource &resource)
{
    return resource.group() == "rbac.authorization.k8s.io" && resource.kind().ends_with("RoleBinding");
}

QString titleOf(const Resource &resource)
{
    const std::string space = resource.namespaceName();
    return toQString(resource.kind()) + u' ' + (space.empty() ? QString() : QString(toQString(space) + u'/'))
        + toQString(resource.name());
}

bool isGap(const NotUnderstood &entry)
{
    return entry.reason != NotUnderstood::Reason::NotKubernetes && entry.reason != NotUnderstood::Reason::Settings;
}

/// Who a binding's entry names.
struct Named {
    Subject subject{};
    QString name{};
};

std::optional<Named> named(YamlNode entry)
{
    const std::string_view kind = entry["kind"].text();
    const std::string name(entry["name"].text());
    if (name.empty())
        return std::nullopt;
    if (kind == "ServiceAccount") {
        const std::string_view space = entry["namespace"].text();
        return Named{Subject::ofServiceAccount(space, name),
                     Tr::tr("service account %1").arg(toQString(space) + u'/' + toQString(name))};
    }
    if (kind == "Group")
        return Named{Subject::ofGroup(name), Tr::tr("group %1").arg(toQString(name))};
    if (kind == "User")
        return Named{Subject::ofUser(name), Tr::tr("user %1").arg(toQString(name))};
    return std::nullopt;
}

} // namespace

Location AccessRow::place() const
{
    const auto found = std::ranges::find_if(reasons, [](const AccessReason &reason) { return reason.place.source != nullptr; });
    return found == reasons.end() ? Location() : found->place;
}

/// Fills one sheet.
class AccessSheetBuilder {
public:
    AccessSheetBuilder(AccessSheet &sheet, const CiInventory &ci)
        : m_sheet(sheet)
        , m_ci(ci)
    {
    }

    void build()
    {
        const ManifestPtr manifest = m_sheet.m_workspace.manifest(m_sheet.m_place.path);
        if (!manifest)
            return;
        const Resource *resource = nullptr;
        for (const Resource &each : manifest->resources()) {
            const TextRange range = each.root().range();
            // Of an item of a List, not the List.
            if (holds(range, m_sheet.m_place.offset) && (!resource || range.begin >= resource->root().range().begin))
                resource = &each;
        }
        if (resource && resource->kind() == "ServiceAccount" && resource->group().empty())
            return showAccount(*resource);
        if (resource && isBinding(*resource))
            return showBinding(*resource);
        showWorkload(resource);
    }

private:
    void showRights(const Subject &subject, const QString &name)
    {
        m_sheet.m_subject = name;
        AccessTable &table = tableOf(AccessPage::Rights);
        table = rightsTable(m_ci.rbac(), subject);
        addGapNote(table, Tr::tr("%n document(s) were not understood and may hold roles and bindings.", nullptr, gaps()));
        if (m_ci.rbac().isCutShort())
            table.note += u' ' + Tr::tr("There are more roles and bindings than are read.");
    }

    void showAccount(const Resource &account)
    {
        m_sheet.m_about = AccessSheet::About::Subject;
        m_sheet.m_title = titleOf(account);
        const std::string space = account.namespaceName();
        showRights(Subject::ofServiceAccount(space, account.name()), {}); // the title says whose they are
    }

    /// Of a binding: whom the entry names in which the caret is, else the first.
    void showBinding(const Resource &binding)
    {
        std::optional<Named> chosen;
        for (const YamlNode entry : YamlItems(binding.root()["subjects"])) {
            std::optional<Named> here = named(entry);
            const bool isMeant = holds(entry.range(), m_sheet.m_place.offset);
            if (here && (!chosen || isMeant))
                chosen = std::move(here);
            if (isMeant)
                break;
        }
        if (!chosen)
            return;
        m_sheet.m_about = AccessSheet::About::Subject;
        m_sheet.m_title = titleOf(binding);
        showRights(chosen->subject, chosen->name);
    }

    void showWorkload(const Resource *resource)
    {
        const std::vector<NetworkEnd> ends = networkEnds(m_ci);
        std::vector<const NetworkEnd *> own;
        for (const NetworkEnd &end : ends) {
            if (resource && isOf(end, *resource))
                own.push_back(&end);
        }
        const bool isObject = !own.empty();
        for (const NetworkEnd &end : ends) {
            if (!isObject && isMadeOfSettings(end))
                own.push_back(&end);
        }
        if (own.empty())
            return;
        m_sheet.m_about = AccessSheet::About::Workload;
        m_sheet.m_place.pod = std::min(m_sheet.m_place.pod, own.size() - 1);
        const NetworkEnd &end = *own[m_sheet.m_place.pod];
        m_sheet.m_title = toQString(end.name());
        for (const NetworkEnd *each : own.size() > 1 ? own : std::vector<const NetworkEnd *>())
            m_sheet.m_pods.push_back(toQString(each->name()));
        showAccountOf(end);
        for (const NetworkDirection direction : {NetworkDirection::Ingress, NetworkDirection::Egress}) {
            AccessTable &table = tableOf(direction == NetworkDirection::Ingress ? AccessPage::Incoming : AccessPage::Outgoing);
            table = reachTable(m_ci.cluster().network(), end, direction, ends);
            table.note =
                Tr::tr("By the network policies in the files, which do not tell whether the network plug-in enforces them.");
            addGapNote(table, Tr::tr("%n document(s) were not understood and may hold policies.", nullptr, gaps()));
        }
    }

    /// Written there, or made from what stands there.
    [[nodiscard]] static bool isOf(const NetworkEnd &end, const Resource &resource)
    {
        const Resource *const origin = end.madeFor ? end.madeFor->definedBy : end.resource;
        return origin && origin->root() == resource.root();
    }

    /// Made from a file of values or settings, which is no object.
    [[nodiscard]] bool isMadeOfSettings(const NetworkEnd &end) const
    {
        return end.madeFor && !end.madeFor->definedBy && end.madeFor->place.source
            && end.madeFor->place.source->path() == m_sheet.m_place.path;
    }

    void showAccountOf(const NetworkEnd &end)
    {
        const TokenMount token = tokenMount(end.pod.spec, end.pod.namespaceName, m_ci.rbac());
        const QString name = accountName(end.pod.namespaceName, token.account);
        showRights(Subject::ofServiceAccount(end.pod.namespaceName, token.account), name);
        AccessTable &table = tableOf(AccessPage::Rights);
        const QString mount = token.isMounted
            ? Tr::tr("Its pods carry the account's token (%1).").arg(accessPlaceText(token.decidedBy))
            : Tr::tr("Its pods do not carry the account's token (%1).").arg(accessPlaceText(token.decidedBy));
        table.note = table.note.isEmpty() ? mount : QString(mount + u' ' + table.note);
    }

    static QString accountName(const std::string &space, const std::string &name)
    {
        return Tr::tr("service account %1").arg(toQString(space) + u'/' + toQString(name));
    }

    [[nodiscard]] AccessTable &tableOf(AccessPage page) { return m_sheet.m_tables.at(static_cast<std::size_t>(page)); }

    [[nodiscard]] int gaps() const { return static_cast<int>(std::ranges::count_if(m_sheet.m_workspace.notUnderstood(), isGap)); }

    void addGapNote(AccessTable &table, const QString &note) const
    {
        if (gaps() > 0)
            table.note += (table.note.isEmpty() ? QString() : QStringLiteral(" ")) + note;
    }

    AccessSheet &m_sheet;
    const CiInventory &m_ci;
};

AccessSheetPtr AccessSheet::build(std::shared_ptr<const AnalysisResult> result, Workspace workspace, AccessPlace place)
{
    auto sheet = std::make_shared<AccessSheet>();
    sheet->m_result = std::move(result);
    sheet->m_workspace = std::move(workspace);
    sheet->m_place = std::move(place);
    if (sheet->m_result && sheet->m_result->ci)
        AccessSheetBuilder(*sheet, *sheet->m_result->ci).build();
    return sheet;
}

bool AccessSheet::isSmall(const AnalysisResult *result)
{
    if (!result || !result->ci)
        return true;
    const std::span<const ManifestPtr> manifests = result->ci->cluster().manifests();
    ByteOffset bytes = 0;
    for (const ManifestPtr &manifest : manifests)
        bytes += manifest->source()->size();
    return manifests.size() <= fewFiles && bytes <= littleText
        && (!result->isolation || result->isolation->workloads().size() <= fewWorkloads);
}

} // namespace bulkhead
