#include "tests/support/access_screenshots.h"

#include "tests/support/screenshot_views.h"

#include "ui/access/access_table_view.h"
#include "ui/access/access_view.h"
#include "ui/shell/main_window.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace bulkhead {

namespace {

/// Puts the caret on the object that the files define first of that kind, and shows what is known of it.
bool showFirst(MainWindow &window, std::string_view kind, std::string_view name)
{
    for (const ManifestPtr &manifest : window.analysis().snapshot().workspace.manifests()) {
        for (const Resource &resource : manifest->resources()) {
            if (resource.kind() != kind || (!name.empty() && resource.name() != name))
                continue;
            const ByteOffset at = resource.root().range().begin;
            window.panels().setActivity(Activity::Editor);
            window.editors().goTo({manifest->source(), {at, at}});
            window.actions().action(Command::ShowAccess)->trigger();
            return QTest::qWaitFor([&] { return window.accessView().sheet().about() != AccessSheet::About::Nothing; });
        }
    }
    return false;
}

constexpr auto workloads = R"(apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: payments, namespace: shop}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: payments, namespace: shop}
spec:
  template:
    metadata: {labels: {app: payments}}
    spec: {serviceAccountName: payments, containers: [{name: main, image: "registry.corp/payments:1.4"}]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: payments-db, namespace: shop}
spec:
  template:
    metadata: {labels: {app: payments-db}}
    spec:
      serviceAccountName: payments
      containers: [{name: main, image: "registry.corp/postgres:16.3", ports: [{name: sql, containerPort: 5432}]}]
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: storefront, namespace: shop}
spec:
  template:
    metadata: {labels: {app: storefront}}
    spec: {containers: [{name: main, image: "registry.corp/storefront:2.0"}]}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: backup, namespace: ops}
spec: {jobTemplate: {spec: {template: {metadata: {labels: {app: backup}}, spec: {containers: [{name: main, image: "registry.corp/backup:1"}]}}}}}
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: node-exporter, namespace: ops}
spec:
  template:
    metadata: {labels: {app: node-exporter}}
    spec: {hostNetwork: true, containers: [{name: main, image: "registry.corp/node-exporter:1.8"}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: runner, namespace: ci}
spec:
  template:
    metadata: {labels: {app: runner}}
    spec: {containers: [{name: main, image: "registry.corp/runner:17.2"}]}
)";

constexpr auto policies = R"(apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: payments-db, namespace: shop}
spec:
  podSelector: {matchLabels: {app: payments-db}}
  policyTypes: [Ingress, Egress]
  ingress:
    - from:
        - podSelector: {matchLabels: {app: payments}}
      ports: [{port: sql}]
    - from:
        - namespaceSelector: {matchLabels: {purpose: backups}}
      ports: [{port: sql}]
  egress:
    - to:
        - podSelector: {matchLabels: {app: payments}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: runner, namespace: ci}
spec:
  podSelector: {}
  policyTypes: [Egress]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: payments, namespace: shop}
rules:
  - {apiGroups: [""], resources: [secrets], verbs: [get, list]}
  - {apiGroups: [""], resources: [pods/exec], verbs: [create]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: payments, namespace: shop}
subjects: [{kind: ServiceAccount, name: payments, namespace: shop}]
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: payments}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: payments-metrics}
subjects: [{kind: ServiceAccount, name: payments, namespace: shop}]
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: metrics-reader}
)";

bool write(const QTemporaryDir &folder)
{
    for (const auto &[name, text] : {std::pair("workloads.yaml", workloads), {"policies.yaml", policies}}) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
            return false;
    }
    return true;
}

bool open(MainWindow &window, const QTemporaryDir &folder)
{
    window.openPaths({folder.path()});
    waitForFindings(window);
    return window.analysis().snapshot().workspace.manifests().size() == 2;
}

} // namespace

bool takeAccessPictures(MainWindow &window, const QDir &folder)
{
    const auto take = [&](const char *name) {
        return pictureOf(window).save(folder.filePath(QLatin1String(name) + QStringLiteral(".png")));
    };
    AccessView &view = window.accessView();
    bool saved = showFirst(window, "ServiceAccount", {}) && take("access-account");
    const QTemporaryDir files;
    saved &= write(files) && open(window, files) && showFirst(window, "StatefulSet", "payments-db");
    view.showPage(AccessPage::Rights);
    saved &= take("access-rights");
    view.showPage(AccessPage::Incoming);
    saved &= take("access-incoming");
    window.themes().setChoice(ThemeChoice::Dark);
    saved &= take("access-incoming-dark");
    view.showPage(AccessPage::Outgoing);
    saved &= take("access-outgoing-dark");
    view.showPage(AccessPage::Rights);
    saved &= take("access-rights-dark");
    window.themes().setChoice(ThemeChoice::Light);
    window.resize(1280, 720);
    saved &= take("access-small");
    window.resize(1440, 900);
    window.panels().setActivity(Activity::Editor);
    return saved;
}

} // namespace bulkhead
