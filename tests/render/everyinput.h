#pragma once

#include <map>
#include <string>

namespace driftgate::test
{

/// One kustomization that uses every kind of input that kustomize can load from files.
inline std::map<std::string, std::string> everyKindOfInput()
{
    return {
        {"apps/web/kustomization.yaml", R"~(apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
- deployment.yaml
- ../base
- crd.yaml
- widget.yaml
components:
- ../../components/labels
patches:
- path: patch-replicas.yaml
- target: {kind: Deployment, name: web}
  path: patch-json.json
- patch: |-
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: web}
    spec: {revisionHistoryLimit: 3}
patchesStrategicMerge:
- patch-merge.yaml
- |-
  apiVersion: v1
  kind: ConfigMap
  metadata: {name: base}
  data: {inline: "yes"}
patchesJson6902:
- target: {group: apps, version: v1, kind: Deployment, name: web}
  path: patch-6902.yaml
- target: {group: apps, version: v1, kind: Deployment, name: web}
  patch: '[{"op": "add", "path": "/metadata/annotations", "value": {"inline": "6902"}}]'
configMapGenerator:
- name: settings
  files: [application.properties, renamed.conf=conf/nginx.conf, noextension]
  envs: [one.env]
  env: two.env
  literals: [A=b]
secretGenerator:
- name: credentials
  files: [password.txt]
  envs: [secret.env]
replacements:
- path: replacement.yaml
- source: {kind: ConfigMap, name: base, fieldPath: data.a}
  targets: [{select: {kind: Deployment, name: web}, fieldPaths: [metadata.annotations.inline]}]
transformers:
- transformer.yaml
- plugins
- |-
  apiVersion: builtin
  kind: PrefixTransformer
  metadata: {name: prefix}
  prefix: my-
  fieldSpecs: [{path: metadata/name}]
generators:
- generator.yaml
configurations: [names.yaml]
crds: [crd-schema.json]
openapi:
  path: schema.json
vars:
- name: WHO
  objref: {apiVersion: v1, kind: ConfigMap, name: base}
  fieldref: {fieldpath: data.a}
images: [{name: nginx, newTag: "1.27"}]
namespace: shop
)~"},
        {"apps/web/deployment.yaml", R"~(apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 1
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
      - name: web
        image: nginx
        args: ["$(WHO)"]
        envFrom: [{configMapRef: {name: settings}}, {secretRef: {name: credentials}}]
)~"},
        {"apps/web/crd.yaml", R"~(apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: widgets.example.com}
spec:
  group: example.com
  names: {kind: Widget, plural: widgets}
  scope: Namespaced
  versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}]
)~"},
        {"apps/web/widget.yaml", R"~(apiVersion: example.com/v1
kind: Widget
metadata: {name: w}
spec: {configName: settings, size: 1}
)~"},
        {"apps/web/patch-replicas.yaml",
         "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 4}\n"},
        {"apps/web/patch-json.json",
         R"~([{"op": "add", "path": "/spec/minReadySeconds", "value": 5}])~"},
        {"apps/web/patch-merge.yaml",
         "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, labels: {merged: a}}\n"},
        {"apps/web/patch-6902.yaml", "- {op: add, path: /spec/paused, value: false}\n"},
        {"apps/web/application.properties", "x=1\n"},
        {"apps/web/conf/nginx.conf", "server {}\n"},
        {"apps/web/noextension", "plain\n"},
        {"apps/web/one.env", "ONE=1\n"},
        {"apps/web/two.env", "TWO=2\n"},
        {"apps/web/password.txt", "hunter2"},
        {"apps/web/secret.env", "TOKEN=abcdef\n"},
        {"apps/web/replacement.yaml",
         R"~(source: {kind: Deployment, name: web, fieldPath: spec.replicas}
targets:
- select: {kind: Widget, name: w}
  fieldPaths: [spec.size]
)~"},
        {"apps/web/transformer.yaml", R"~(apiVersion: builtin
kind: PatchTransformer
metadata: {name: patched}
path: patch-of-plugin.yaml
target: {kind: Widget}
)~"},
        {"apps/web/patch-of-plugin.yaml", "- {op: add, path: /spec/plugin, value: file}\n"},
        {"apps/web/plugins/kustomization.yaml", "resources: [annotate.yaml]\n"},
        {"apps/web/plugins/annotate.yaml", R"~(apiVersion: builtin
kind: AnnotationsTransformer
metadata: {name: annotate}
annotations: {made: by-a-folder}
fieldSpecs: [{path: metadata/annotations, create: true}]
)~"},
        {"apps/web/generator.yaml", R"~(apiVersion: builtin
kind: ConfigMapGenerator
metadata: {name: plugin-made}
files: [from-plugin.txt]
)~"},
        {"apps/web/from-plugin.txt", "plugin\n"},
        {"apps/web/names.yaml", R"~(nameReference:
- kind: ConfigMap
  fieldSpecs: [{kind: Widget, path: spec/configName}]
varReference:
- kind: Widget
  path: spec/who
)~"},
        {"apps/web/crd-schema.json", R"~({"github.com/example/v1.Widget": {"Schema": {"properties":
 {"apiVersion": {"type": "string"}, "kind": {"type": "string"}}}, "Dependencies": []}})~"},
        {"apps/web/schema.json",
         R"~({"definitions": {"v1.Widget": {"properties": {"spec": {"type": "object"}},
 "type": "object", "x-kubernetes-group-version-kind": [{"group": "example.com", "kind": "Widget", "version": "v1"}]}}})~"},
        {"apps/base/Kustomization", "bases: [../deeper]\nresources: [config]\n"},
        {"apps/base/config",
         "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: base}\ndata: {a: from-base}\n"},
        {"apps/deeper/kustomization.yml", "resources:\n- ./list.yaml\n"},
        {"apps/deeper/list.yaml", R"~(apiVersion: v1
kind: List
items:
- {apiVersion: v1, kind: Service, metadata: {name: one}, spec: {ports: [{port: 80}]}}
- {apiVersion: v1, kind: Service, metadata: {name: two}, spec: {ports: [{port: 81}]}}
)~"},
        {"components/labels/kustomization.yaml", R"~(apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
labels: [{pairs: {team: shop}}]
patches: [{path: component-patch.yaml, target: {kind: Service}}]
)~"},
        {"components/labels/component-patch.yaml",
         "- {op: add, path: /spec/type, value: ClusterIP}\n"},
        {"apps/web/README.md", "not an input\n"},
        {"apps/other/kustomization.yaml", "resources: []\n"},
    };
}

} // namespace driftgate::test
