#include "platform_examples.h"

namespace bulkhead {

std::span<const PlatformExample> platformExamples()
{
    static const PlatformExample examples[] = {
        {"eksctl, managed",
         R"(apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: {name: shop, region: eu-west-1}
managedNodeGroups:
- name: ci
  desiredCapacity: 3
  labels: {pool: ci}
  taints:
  - {key: dedicated, value: ci, effect: NoSchedule}
  - {key: gpu, effect: NoExecute}
)",
         GroupSource::Eksctl,
         "ci",
         {{"pool", "ci"},
          {"eks.amazonaws.com/nodegroup", "ci"},
          {"alpha.eksctl.io/nodegroup-name", "ci"},
          {"alpha.eksctl.io/cluster-name", "shop"}},
         {"dedicated=ci:NoSchedule", "gpu:NoExecute"},
         3},
        {"eksctl, taints as a map",
         R"(apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: {name: shop, region: eu-west-1}
nodeGroups:
- name: ci
  labels: {pool: ci}
  taints: {dedicated: "ci:NoSchedule", gpu: "true:NoExecute"}
)",
         GroupSource::Eksctl,
         "ci",
         {{"pool", "ci"}, {"alpha.eksctl.io/nodegroup-name", "ci"}},
         {"dedicated=ci:NoSchedule", "gpu=true:NoExecute"}},
        {"Karpenter",
         R"(apiVersion: karpenter.sh/v1
kind: NodePool
metadata: {name: ci}
spec:
  template:
    metadata: {labels: {pool: ci}}
    spec:
      requirements: [{key: karpenter.sh/capacity-type, operator: In, values: [spot]}]
      taints: [{key: dedicated, value: ci, effect: NoSchedule}]
      startupTaints: [{key: cni, effect: NoExecute}]
)",
         GroupSource::Karpenter,
         "ci",
         {{"pool", "ci"}, {"karpenter.sh/nodepool", "ci"}},
         {"dedicated=ci:NoSchedule"}},
        {"Karpenter, a claim",
         R"(apiVersion: karpenter.sh/v1
kind: NodeClaim
metadata: {name: ci-x7k2, labels: {pool: ci}}
spec:
  requirements: [{key: kubernetes.io/arch, operator: In, values: [amd64]}]
  taints: [{key: dedicated, value: ci, effect: NoSchedule}]
)",
         GroupSource::Karpenter,
         "ci-x7k2",
         {{"pool", "ci"}},
         {"dedicated=ci:NoSchedule"},
         1},
        {"Karpenter, old",
         R"(apiVersion: karpenter.sh/v1alpha5
kind: Provisioner
metadata: {name: ci}
spec:
  labels: {pool: ci}
  taints: [{key: dedicated, value: ci, effect: NoSchedule}]
)",
         GroupSource::Karpenter,
         "ci",
         {{"pool", "ci"}, {"karpenter.sh/provisioner-name", "ci"}},
         {"dedicated=ci:NoSchedule"}},
        {"Google",
         R"(apiVersion: container.cnrm.cloud.google.com/v1beta1
kind: ContainerNodePool
metadata: {name: ci}
spec:
  location: europe-west1
  nodeCount: 2
  clusterRef: {name: shop}
  nodeConfig:
    labels: {pool: ci}
    resourceLabels: {cost: center}
    taint:
    - {key: dedicated, value: ci, effect: NO_SCHEDULE}
    - {key: soft, value: "1", effect: PREFER_NO_SCHEDULE}
    - {key: hard, value: "1", effect: NO_EXECUTE}
)",
         GroupSource::Gke,
         "ci",
         {{"pool", "ci"}, {"cloud.google.com/gke-nodepool", "ci"}},
         {"dedicated=ci:NoSchedule", "soft=1:PreferNoSchedule", "hard=1:NoExecute"},
         2},
        {"Google, default pool",
         R"(apiVersion: container.cnrm.cloud.google.com/v1beta1
kind: ContainerCluster
metadata: {name: shop}
spec:
  location: europe-west1
  nodeConfig: {labels: {pool: app}}
)",
         GroupSource::Gke,
         "default-pool",
         {{"pool", "app"}, {"cloud.google.com/gke-nodepool", "default-pool"}},
         {}},
        {"Azure",
         R"(apiVersion: containerservice.azure.com/v1api20240901
kind: ManagedClustersAgentPool
metadata: {name: ci, namespace: shop}
spec:
  azureName: ci
  mode: User
  count: 4
  owner: {name: shop}
  nodeLabels: {pool: ci}
  nodeTaints: ["dedicated=ci:NoSchedule", "gpu:NoExecute"]
)",
         GroupSource::Aks,
         "ci",
         {{"pool", "ci"}, {"kubernetes.azure.com/agentpool", "ci"}, {"agentpool", "ci"}, {"kubernetes.azure.com/mode", "user"}},
         {"dedicated=ci:NoSchedule", "gpu:NoExecute"},
         4},
        {"Azure, in the cluster",
         R"(apiVersion: containerservice.azure.com/v20260501
kind: ManagedCluster
metadata: {name: shop}
spec:
  location: westeurope
  agentPoolProfiles:
  - {name: sys, mode: System, count: 3, nodeTaints: ["CriticalAddonsOnly=true:NoSchedule"]}
)",
         GroupSource::Aks,
         "sys",
         {{"kubernetes.azure.com/agentpool", "sys"}, {"kubernetes.azure.com/mode", "system"}},
         {"CriticalAddonsOnly=true:NoSchedule"},
         3},
        {"OpenShift",
         R"(apiVersion: machine.openshift.io/v1beta1
kind: MachineSet
metadata: {name: shop-ci, namespace: openshift-machine-api}
spec:
  replicas: 2
  template:
    metadata: {labels: {machine.openshift.io/cluster-api-machineset: shop-ci}}
    spec:
      metadata: {labels: {node-role.kubernetes.io/ci: ""}}
      taints: [{key: dedicated, value: ci, effect: NoSchedule}]
)",
         GroupSource::MachineSet,
         "shop-ci",
         {{"node-role.kubernetes.io/ci", ""}},
         {"dedicated=ci:NoSchedule"},
         2},
        {"kops",
         R"(apiVersion: kops.k8s.io/v1alpha2
kind: InstanceGroup
metadata: {name: ci, labels: {kops.k8s.io/cluster: shop.example.com}}
spec:
  role: Node
  nodeLabels: {pool: ci}
  taints: ["dedicated=ci:NoSchedule", "gpu=:NoExecute"]
)",
         GroupSource::Kops,
         "ci",
         {{"pool", "ci"}, {"kops.k8s.io/instancegroup", "ci"}},
         {"dedicated=ci:NoSchedule", "gpu:NoExecute"}},
        {"Cluster API",
         R"(apiVersion: cluster.x-k8s.io/v1beta1
kind: MachineDeployment
metadata: {name: ci}
spec:
  clusterName: shop
  replicas: 5
  template:
    metadata:
      labels: {node-role.kubernetes.io/ci: "", pool.node-restriction.kubernetes.io/name: ci, node.cluster.x-k8s.io/pool: ci, plain: stays}
    spec:
      clusterName: shop
      bootstrap:
        configRef: {apiVersion: bootstrap.cluster.x-k8s.io/v1beta1, kind: KubeadmConfigTemplate, name: ci-join}
---
apiVersion: bootstrap.cluster.x-k8s.io/v1beta1
kind: KubeadmConfigTemplate
metadata: {name: ci-join}
spec:
  template:
    spec:
      joinConfiguration:
        nodeRegistration:
          kubeletExtraArgs: {node-labels: "pool=ci,tier=build"}
          taints: [{key: dedicated, value: ci, effect: NoSchedule}]
)",
         GroupSource::ClusterApi,
         "ci",
         {{"node-role.kubernetes.io/ci", ""},
          {"pool.node-restriction.kubernetes.io/name", "ci"},
          {"node.cluster.x-k8s.io/pool", "ci"},
          {"pool", "ci"},
          {"tier", "build"}},
         {"dedicated=ci:NoSchedule"},
         5},
        {"Cluster API, taints of the machine",
         R"(apiVersion: cluster.x-k8s.io/v1beta2
kind: MachinePool
metadata: {name: ci}
spec:
  clusterName: shop
  template:
    metadata: {labels: {node-role.kubernetes.io/ci: ""}}
    spec:
      clusterName: shop
      taints: [{key: dedicated, value: ci, effect: NoSchedule, propagation: Always}]
)",
         GroupSource::ClusterApi,
         "ci",
         {{"node-role.kubernetes.io/ci", ""}},
         {"dedicated=ci:NoSchedule"}},
        {"Rancher",
         R"(apiVersion: provisioning.cattle.io/v1
kind: Cluster
metadata: {name: shop, namespace: fleet-default}
spec:
  rkeConfig:
    machinePools:
    - name: ci
      quantity: 3
      labels: {pool: ci}
      taints: [{key: dedicated, value: ci, effect: NoSchedule}]
)",
         GroupSource::Rancher,
         "ci",
         {{"pool", "ci"}},
         {"dedicated=ci:NoSchedule"},
         3},
        {"Gardener",
         R"(apiVersion: core.gardener.cloud/v1beta1
kind: Shoot
metadata: {name: shop, namespace: garden-dev}
spec:
  provider:
    type: aws
    workers:
    - name: ci
      labels: {pool: ci}
      taints: [{key: dedicated, value: ci, effect: NoSchedule}]
)",
         GroupSource::Gardener,
         "ci",
         {{"pool", "ci"}, {"worker.gardener.cloud/pool", "ci"}},
         {"dedicated=ci:NoSchedule"}},
        {"Deckhouse",
         R"(apiVersion: deckhouse.io/v1
kind: NodeGroup
metadata: {name: ci}
spec:
  nodeType: CloudEphemeral
  nodeTemplate:
    labels: {node-role.deckhouse.io/ci: ""}
    taints: [{key: dedicated.deckhouse.io, value: ci, effect: NoExecute}]
)",
         GroupSource::Deckhouse,
         "ci",
         {{"node-role.deckhouse.io/ci", ""}, {"node.deckhouse.io/group", "ci"}, {"node-role.kubernetes.io/ci", ""}},
         {"dedicated.deckhouse.io=ci:NoExecute"}},
    };
    return examples;
}

} // namespace bulkhead
