#pragma once

#include "core/analysis/analyzer.h"
#include "core/rules/catalogue.h"
#include "ui/ci/runner_list.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace bulkhead::fixture {

/// A chart release that makes privileged pods and holds a token; an older runner in the same namespace; rights of one account.
inline constexpr auto runnersText = R"(apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: arc-shop, namespace: arc}
spec:
  targetNamespace: arc
  chart: {spec: {chart: gha-runner-scale-set, version: "0.9.3"}}
  values:
    githubConfigUrl: https://github.com/acme/shop
    githubConfigSecret: {github_token: ghp_visible}
    containerMode:
      type: dind
    template:
      spec:
        serviceAccountName: builder
        containers:
          - name: runner
            image: ghcr.io/actions/actions-runner:2.317.0
            env:
              - name: DEPLOY_TOKEN
                value: plain-deploy-token
---
apiVersion: actions.summerwind.dev/v1alpha1
kind: RunnerDeployment
metadata: {name: legacy, namespace: arc}
spec:
  template:
    spec:
      organization: acme
      labels: [big]
      nodeSelector: {pool: ci}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: builder, namespace: arc}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: deployer, namespace: shop}
rules:
  - {apiGroups: [""], resources: [secrets], verbs: [get], resourceNames: [registry]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: deployer, namespace: shop}
subjects: [{kind: ServiceAccount, name: builder, namespace: arc}]
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: deployer}
)";

inline constexpr auto clusterText = R"(apiVersion: v1
kind: Node
metadata: {name: apps-1, labels: {pool: apps}}
---
apiVersion: v1
kind: Node
metadata: {name: ci-1, labels: {pool: ci}}
spec: {taints: [{key: dedicated, value: ci, effect: NoSchedule}]}
---
apiVersion: v1
kind: Pod
metadata: {name: cart, namespace: shop}
spec: {nodeSelector: {pool: apps}, containers: [{name: main, image: "shop/cart:1"}]}
)";

struct CheckedWorkspace {
    Workspace workspace;
    std::shared_ptr<const AnalysisResult> result;
};

inline CheckedWorkspace checked(const std::vector<std::pair<std::string, std::string>> &files)
{
    std::vector<ManifestPtr> manifests;
    for (const auto &[path, text] : files)
        manifests.push_back(Manifest::parse(SourceText::create(path, text)));
    CheckedWorkspace all{Workspace({}, std::move(manifests), {}), nullptr};
    static const RuleCatalogue rules = makeRuleCatalogue(); // findings point at the metadata of their rules
    all.result = std::make_shared<const AnalysisResult>(Analyzer(rules).analyze(all.workspace, {}, {1}));
    return all;
}

inline CheckedWorkspace runners()
{
    return checked({{"arc.yaml", runnersText}, {"cluster.yaml", clusterText}});
}

inline RunnerListPtr runnerList()
{
    const CheckedWorkspace all = runners();
    return RunnerList::build(all.result, all.workspace);
}

} // namespace bulkhead::fixture
