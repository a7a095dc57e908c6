/* Made from schema/ by `npm run generate`. Do not edit. */
var __getOwnPropNames=Object.getOwnPropertyNames;var __commonJS=(cb,mod)=>function(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.exports}catch(e){throw mod=
0,e}};var require_ucs2length=__commonJS({"node_modules/ajv/dist/runtime/ucs2length.js"(exports){"use strict";Object.defineProperty(exports,"__esMo\
dule",{value:!0});function ucs2length(str){let len=str.length,length=0,pos=0,value;for(;pos<len;)length++,value=str.charCodeAt(pos++),value>=
55296&&value<=56319&&pos<len&&(value=str.charCodeAt(pos),(value&64512)===56320&&pos++);return length}exports.default=ucs2length;ucs2length.code=
'require("ajv/dist/runtime/ucs2length").default'}});var validateProject=validate52,schema19={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"project.schema.json",type:"object",additionalProperties:!1,
required:["millrace","project","descriptors"],properties:{millrace:{const:1},project:{$ref:"common.schema.json#/$defs/identifier"},description:{
$ref:"common.schema.json#/$defs/text"},descriptors:{type:"array",items:{type:"string",minLength:1},minItems:1},include:{type:"array",items:{
type:"string",minLength:1}},defaults:{$ref:"job.schema.json#/$defs/defaults"},sql:{type:"object",additionalProperties:!1,properties:{dialect:{
$ref:"#/$defs/dialect"}}},python:{$ref:"#/$defs/python"},tags:{type:"object",additionalProperties:{anyOf:[{enum:["any"]},{type:"array",items:{
type:["string","number","boolean"]}}]}},environments:{type:"object",propertyNames:{$ref:"common.schema.json#/$defs/identifier"},additionalProperties:{
$ref:"#/$defs/environment"}},partitions:{type:"object",propertyNames:{$ref:"common.schema.json#/$defs/identifier"},additionalProperties:{$ref:"\
#/$defs/partitionSet"}},calendars:{type:"object",propertyNames:{$ref:"common.schema.json#/$defs/identifier"},additionalProperties:{$ref:"#/$\
defs/calendar"}},pipelines:{type:"object",propertyNames:{$ref:"common.schema.json#/$defs/identifier"},additionalProperties:{anyOf:[{$ref:"#/\
$defs/pipeline"},{type:"null"}]}},presets:{type:"object",propertyNames:{$ref:"common.schema.json#/$defs/identifier"},additionalProperties:{$ref:"\
common.schema.json#/$defs/launch"}},assets:{type:"object",additionalProperties:{anyOf:[{$ref:"#/$defs/outsideAsset"},{type:"null"}]}},sensors:{
type:"object",propertyNames:{$ref:"common.schema.json#/$defs/identifier"},additionalProperties:{$ref:"#/$defs/sensor"}},pools:{type:"object",
propertyNames:{$ref:"common.schema.json#/$defs/identifier"},additionalProperties:{type:"integer",minimum:1,maximum:1e5}},plugins:{type:"arra\
y",items:{type:"string",minLength:1}},hooks:{type:"object",propertyNames:{$ref:"common.schema.json#/$defs/identifier"},additionalProperties:{
$ref:"#/$defs/hook"}},secrets:{type:"object",propertyNames:{$ref:"common.schema.json#/$defs/identifier"},additionalProperties:{$ref:"#/$defs\
/secret"}},policies:{type:"object",propertyNames:{$ref:"common.schema.json#/$defs/identifier"},additionalProperties:{$ref:"#/$defs/policy"}},
severity:{type:"object",propertyNames:{pattern:"^MR[0-9]{4}$"},additionalProperties:{enum:["error","warning","info","off"]}}},$defs:{dialect:{
enum:["duckdb","postgres","redshift","bigquery","snowflake"]},python:{anyOf:[{type:"string",minLength:1},{type:"object",additionalProperties:!1,
required:["requirements"],properties:{requirements:{type:"string"},interpreter:{type:"string"}}}]},typed:{anyOf:[{type:"string",minLength:1},
{type:"object",properties:{type:{type:"string"}},additionalProperties:!0}]},environment:{type:"object",additionalProperties:!1,properties:{extends:{
$ref:"common.schema.json#/$defs/identifier"},description:{$ref:"common.schema.json#/$defs/text"},executor:{$ref:"#/$defs/typed"},storage:{$ref:"\
#/$defs/typed"},resources:{type:"object",propertyNames:{$ref:"common.schema.json#/$defs/identifier"},additionalProperties:{anyOf:[{$ref:"#/$\
defs/typed"},{type:"null"}]}},io:{type:"object",additionalProperties:{$ref:"common.schema.json#/$defs/identifier"}},mocks:{enum:["all","none"]},
fixtures:{$ref:"common.schema.json#/$defs/identifier"},params:{type:"object",additionalProperties:!0},max_parallel:{type:"integer",minimum:1,
maximum:1e4},retention:{$ref:"common.schema.json#/$defs/retention"},queue:{$ref:"#/$defs/queue"}}},queue:{type:"object",additionalProperties:!1,
properties:{max_runs:{type:"integer",minimum:1,maximum:1e5},tags:{type:"array",items:{type:"object",additionalProperties:!1,required:["tag",
"max_runs"],properties:{tag:{type:"string",minLength:1},value:{type:"string"},max_runs:{type:"integer",minimum:1,maximum:1e5}}}}}},partitionSet:{
anyOf:[{type:"object",additionalProperties:!1,required:["every","start"],properties:{every:{enum:["hour","day","week","month","quarter","yea\
r"]},start:{$ref:"common.schema.json#/$defs/localTime"},end:{$ref:"common.schema.json#/$defs/localTime"},timezone:{$ref:"common.schema.json#\
/$defs/timezone"}}},{type:"object",additionalProperties:!1,required:["values"],properties:{values:{type:"array",items:{type:"string",minLength:1,
maxLength:200},minItems:1,uniqueItems:!0}}},{type:"object",additionalProperties:!1,required:["of"],properties:{of:{type:"array",items:{$ref:"\
common.schema.json#/$defs/identifier"},minItems:2,maxItems:2}}}]},calendar:{anyOf:[{type:"string",minLength:1},{type:"array",items:{type:"st\
ring",minLength:1}}]},pipeline:{type:"object",additionalProperties:!1,properties:{description:{$ref:"common.schema.json#/$defs/text"},owners:{
$ref:"common.schema.json#/$defs/owners"},select:{type:"string",minLength:1},schedule:{$ref:"common.schema.json#/$defs/schedule"},launch:{$ref:"\
common.schema.json#/$defs/launchOrPreset"},max_runs:{type:"integer",minimum:1},priority:{type:"integer",minimum:-1e3,maximum:1e3},hooks:{$ref:"\
job.schema.json#/$defs/hooks"},sla:{$ref:"job.schema.json#/$defs/sla"}}},outsideAsset:{type:"object",additionalProperties:!1,properties:{description:{
$ref:"common.schema.json#/$defs/text"},resource:{$ref:"common.schema.json#/$defs/identifier"},path:{type:"string"},table:{type:"string"},format:{
enum:["parquet","csv","json","ndjson","html","ipynb","text","binary"]},owners:{$ref:"common.schema.json#/$defs/owners"},max_age:{$ref:"commo\
n.schema.json#/$defs/duration"},partitions:{$ref:"common.schema.json#/$defs/identifier"},by:{anyOf:[{type:"string",minLength:1},{type:"objec\
t",additionalProperties:{type:"string",minLength:1}}]},updated_column:{type:"string",minLength:1},columns:{type:"object",additionalProperties:{
$ref:"job.schema.json#/$defs/column"}},tags:{$ref:"common.schema.json#/$defs/tags"},project:{$ref:"common.schema.json#/$defs/identifier"},asset:{
$ref:"common.schema.json#/$defs/name"},deprecated:{type:"boolean"},hooks:{type:"object",additionalProperties:!1,properties:{on_late:{$ref:"c\
ommon.schema.json#/$defs/names"},on_recovered:{$ref:"common.schema.json#/$defs/names"}}}}},sensor:{type:"object",additionalProperties:!1,required:[
"type","launch"],properties:{type:{enum:["files","sql","http","asset","run_status","code"]},description:{$ref:"common.schema.json#/$defs/tex\
t"},resource:{$ref:"common.schema.json#/$defs/identifier"},pattern:{type:"string"},sql:{type:"string"},url:{type:"string"},assets:{type:"arr\
ay",items:{$ref:"common.schema.json#/$defs/name"}},require:{anyOf:[{enum:["any","all"]},{type:"integer",minimum:1}]},within:{$ref:"common.sc\
hema.json#/$defs/duration"},status:{type:"array",items:{enum:["succeeded","failed","cancelled"]}},select:{type:"string"},file:{type:"string",
format:"millrace-file"},key:{type:"string"},stable:{$ref:"common.schema.json#/$defs/duration"},every:{$ref:"common.schema.json#/$defs/durati\
on"},timeout:{$ref:"common.schema.json#/$defs/duration"},limit:{type:"integer",minimum:1,maximum:1e3},hooks:{$ref:"job.schema.json#/$defs/ho\
oks"},failures:{type:"integer",minimum:1,maximum:1e3},paused:{type:"boolean"},launch:{$ref:"common.schema.json#/$defs/launchOrPreset"}}},hook:{
type:"object",additionalProperties:!1,required:["type"],properties:{type:{type:"string"},description:{$ref:"common.schema.json#/$defs/text"},
config:{type:"object",additionalProperties:!0},resources:{type:"object",additionalProperties:{$ref:"common.schema.json#/$defs/identifier"}},
files:{type:"array",items:{type:"string",minLength:1}},timeout:{$ref:"common.schema.json#/$defs/duration"}}},secret:{anyOf:[{enum:["env"]},{
type:"object",additionalProperties:!1,required:["type"],properties:{type:{enum:["env","file"]},name:{type:"string"},path:{type:"string"}}}]},
policy:{type:"object",additionalProperties:!1,required:["require"],properties:{description:{$ref:"common.schema.json#/$defs/text"},select:{type:"\
string"},require:{type:"object",additionalProperties:!0},severity:{enum:["error","warning"]}}}}},func1=Object.prototype.hasOwnProperty,func2=require_ucs2length().
default;var pattern3=new RegExp("^[A-Za-z0-9_][A-Za-z0-9_-]*$","u");function validate54(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate54.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func2(data)>100){let err0={instancePath,schemaPath:"#/maxLength",keyword:"\
maxLength",params:{limit:100},message:"must NOT have more than 100 characters"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(!pattern3.
test(data)){let err1={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"},message:'must ma\
tch pattern "^[A-Za-z0-9_][A-Za-z0-9_-]*$"'};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate54.
errors=vErrors,errors===0}validate54.evaluated={dynamicProps:!1,dynamicItems:!1};function validate56(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate56.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data!="string"){let err0={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}return validate56.errors=vErrors,errors===0}validate56.evaluated={dynamicProps:!1,dynamicItems:!1};var schema25={type:"object",additionalProperties:!1,properties:{job:{type:"string"},type:{type:"string",pattern:"^[a-z][a-z0-9_]*(@[0-9]+)?$"},
description:{$ref:"common.schema.json#/$defs/text"},owners:{$ref:"common.schema.json#/$defs/owners"},tags:{$ref:"common.schema.json#/$defs/t\
ags"},pipeline:{$ref:"common.schema.json#/$defs/names"},schedule:{$ref:"common.schema.json#/$defs/schedule"},config:{type:"object",additionalProperties:!0},
resources:{type:"object",additionalProperties:{$ref:"common.schema.json#/$defs/identifier"}},outputs:{anyOf:[{$ref:"common.schema.json#/$def\
s/name"},{type:"array",items:{$ref:"common.schema.json#/$defs/name"}},{type:"object",additionalProperties:{anyOf:[{$ref:"#/$defs/output"},{type:"\
null"}]}}]},inputs:{anyOf:[{$ref:"common.schema.json#/$defs/name"},{type:"array",items:{$ref:"common.schema.json#/$defs/name"}},{type:"objec\
t",additionalProperties:{anyOf:[{$ref:"#/$defs/input"},{type:"null"}]}}]},after:{$ref:"common.schema.json#/$defs/names"},partitions:{$ref:"c\
ommon.schema.json#/$defs/identifier"},params:{type:"object",propertyNames:{pattern:"^[A-Za-z_][A-Za-z0-9_]*$"},additionalProperties:!0},params_schema:{
type:"object",additionalProperties:!0},retry:{$ref:"#/$defs/retry"},timeout:{$ref:"common.schema.json#/$defs/duration"},memory:{$ref:"common\
.schema.json#/$defs/size"},priority:{type:"integer",minimum:-1e3,maximum:1e3},pool:{$ref:"common.schema.json#/$defs/names"},previous_run:{enum:[
"required"]},memoize:{type:"boolean"},hooks:{$ref:"#/$defs/hooks"},sla:{$ref:"#/$defs/sla"},deprecated:{anyOf:[{type:"boolean"},{type:"objec\
t",additionalProperties:!1,properties:{since:{type:"string"},use:{$ref:"common.schema.json#/$defs/name"},message:{type:"string"}}}]},experimental:{
type:"boolean"},files:{type:"array",items:{type:"string",minLength:1}},for_each:{type:"object",minProperties:1,propertyNames:{pattern:"^[A-Z\
a-z_][A-Za-z0-9_]*$"},additionalProperties:{type:"array",minItems:1,maxItems:1e4,items:{anyOf:[{type:["string","number","boolean"]},{type:"o\
bject"}]}}},items:{anyOf:[{const:!0},{type:"string",minLength:1}]},map:{$ref:"common.schema.json#/$defs/name"},tests:{type:"array",items:{$ref:"\
#/$defs/test"}}}},pattern4=new RegExp("^[a-z][a-z0-9_]*(@[0-9]+)?$","u"),pattern18=new RegExp("^[A-Za-z_][A-Za-z0-9_]*$","u");function validate61(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate61.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data!="string"){let err0={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
return validate61.errors=vErrors,errors===0}validate61.evaluated={dynamicProps:!1,dynamicItems:!1};function validate63(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate63.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),Array.isArray(data)){let len0=data.
length;for(let i0=0;i0<len0;i0++){let data0=data[i0];if(typeof data0=="string"){if(func2(data0)<1){let err0={instancePath:instancePath+"/"+i0,
schemaPath:"#/items/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath:instancePath+"/"+i0,schemaPath:"#/items/type",keyword:"type",params:{type:"s\
tring"},message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}}else{let err2={instancePath,schemaPath:"#/type",
keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate63.errors=
vErrors,errors===0}validate63.evaluated={items:!0,dynamicProps:!1,dynamicItems:!1};var schema28={anyOf:[{type:"object",propertyNames:{pattern:"\
^[A-Za-z0-9_][A-Za-z0-9_./-]*$"},additionalProperties:{type:["string","number","boolean"]}},{type:"array",items:{type:"string",pattern:"^[A-\
Za-z0-9_][A-Za-z0-9_./-]*$"}}]},pattern5=new RegExp("^[A-Za-z0-9_][A-Za-z0-9_./-]*$","u");function validate65(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate65.evaluated;evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,_errs1=errors;if(data&&typeof data=="object"&&!Array.
isArray(data)){for(let key0 in data){let _errs3=errors;if(typeof key0=="string"&&!pattern5.test(key0)){let err0={instancePath,schemaPath:"#/\
anyOf/0/propertyNames/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_./-]*$"},message:'must match pattern "^[A-Za-z0-9_\
][A-Za-z0-9_./-]*$"',propertyName:key0};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var valid1=_errs3===errors;if(!valid1){let err1={
instancePath,schemaPath:"#/anyOf/0/propertyNames",keyword:"propertyNames",params:{propertyName:key0},message:"property name must be valid"};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}for(let key1 in data){let data0=data[key1];if(typeof data0!="string"&&!(typeof data0==
"number"&&isFinite(data0))&&typeof data0!="boolean"){let err2={instancePath:instancePath+"/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/anyOf/0/additionalProperties/type",keyword:"type",params:{type:schema28.anyOf[0].additionalProperties.type},message:"must be string,number\
,boolean"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}}else{let err3={instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",
params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}var _valid0=_errs1===errors;if(valid0=
valid0||_valid0,_valid0)var props0=!0;let _errs7=errors;if(Array.isArray(data)){let len0=data.length;for(let i0=0;i0<len0;i0++){let data1=data[i0];
if(typeof data1=="string"){if(!pattern5.test(data1)){let err4={instancePath:instancePath+"/"+i0,schemaPath:"#/anyOf/1/items/pattern",keyword:"\
pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_./-]*$"},message:'must match pattern "^[A-Za-z0-9_][A-Za-z0-9_./-]*$"'};vErrors===null?vErrors=
[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/"+i0,schemaPath:"#/anyOf/1/items/type",keyword:"type",params:{
type:"string"},message:"must be string"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}else{let err6={instancePath,schemaPath:"\
#/anyOf/1/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}var _valid0=_errs7===
errors;if(valid0=valid0||_valid0,_valid0)var items0=!0;if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{
let err7={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err7]:
vErrors.push(err7),errors++}return validate65.errors=vErrors,evaluated0.props=props0,evaluated0.items=items0,errors===0}validate65.evaluated=
{dynamicProps:!0,dynamicItems:!0};var pattern7=new RegExp("^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$","u");function validate68(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate68.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func2(data)>200){let err0={instancePath,
schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 characters"};vErrors===null?vErrors=[err0]:
vErrors.push(err0),errors++}if(!pattern7.test(data)){let err1={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[A-Za\
-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$"},message:'must match pattern "^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-\
]*)*$"'};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
string"},message:"must be string"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate68.errors=vErrors,errors===0}validate68.
evaluated={dynamicProps:!1,dynamicItems:!1};function validate67(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate67.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.
items=void 0);let _errs0=errors,valid0=!1,_errs1=errors;validate68(data,{instancePath,parentData,parentDataProperty,rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate68.errors:vErrors.concat(validate68.errors),errors=vErrors.length);var _valid0=_errs1===errors;valid0=valid0||
_valid0;let _errs2=errors;if(Array.isArray(data)){let len0=data.length;for(let i0=0;i0<len0;i0++)validate68(data[i0],{instancePath:instancePath+
"/"+i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate68.errors:vErrors.concat(validate68.
errors),errors=vErrors.length)}else{let err0={instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"array"},message:"must be\
 array"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===errors;if(valid0=valid0||_valid0,_valid0)var items0=!0;
if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err1={instancePath,schemaPath:"#/anyOf",keyword:"\
anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}return validate67.errors=
vErrors,evaluated0.items=items0,errors===0}validate67.evaluated={dynamicProps:!1,dynamicItems:!0};var schema31={anyOf:[{type:"string",minLength:1},
{type:"object",additionalProperties:!1,properties:{cron:{anyOf:[{type:"string"},{type:"array",items:{type:"string"},minItems:1}]},every:{$ref:"\
#/$defs/duration"},at:{$ref:"#/$defs/localTime"},on_update:{enum:["all","any"]},debounce:{$ref:"#/$defs/duration"},quiet:{type:"object",additionalProperties:!1,
required:["from","to"],properties:{from:{$ref:"#/$defs/timeOfDay"},to:{$ref:"#/$defs/timeOfDay"}}},timezone:{$ref:"#/$defs/timezone"},start:{
$ref:"#/$defs/localTime"},end:{$ref:"#/$defs/localTime"},catchup:{anyOf:[{enum:["none","last","all"]},{type:"integer",minimum:1}]},overlap:{
enum:["allow","skip","queue"]},calendar:{anyOf:[{enum:["weekdays"]},{type:"object",additionalProperties:!1,properties:{only:{$ref:"#/$defs/c\
alendars"},except:{$ref:"#/$defs/calendars"},weekdays:{type:"boolean"}}}]},only_if:{type:"object",additionalProperties:!1,properties:{sql:{type:"\
string",minLength:1},resource:{$ref:"#/$defs/identifier"},http:{type:"string",minLength:1},fresh:{$ref:"#/$defs/name"},wait:{$ref:"#/$defs/d\
uration"}}},paused:{type:"boolean"},launch:{$ref:"#/$defs/launchOrPreset"}}}]};var pattern8=new RegExp("^[0-9]{1,9}(ms|s|m|h|d)$","u");function validate73(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate73.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(!pattern8.test(data)){let err0={instancePath,schemaPath:"#/pattern",keyword:"\
pattern",params:{pattern:"^[0-9]{1,9}(ms|s|m|h|d)$"},message:'must match pattern "^[0-9]{1,9}(ms|s|m|h|d)$"'};vErrors===null?vErrors=[err0]:
vErrors.push(err0),errors++}}else{let err1={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"},message:"must be string"};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}return validate73.errors=vErrors,errors===0}validate73.evaluated={dynamicProps:!1,
dynamicItems:!1};var pattern9=new RegExp("^[0-9]{4}-[0-9]{2}(-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?)?$","u");function validate75(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate75.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(!pattern9.test(data)){let err0={instancePath,
schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[0-9]{4}-[0-9]{2}(-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?)?$"},message:'mus\
t match pattern "^[0-9]{4}-[0-9]{2}(-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?)?$"'};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{
let err1={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}return validate75.errors=vErrors,errors===0}validate75.evaluated={dynamicProps:!1,dynamicItems:!1};var pattern10=new RegExp("^([01][0-9]|2[0-3]):[0-5][0-9]$","u");function validate78(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate78.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(!pattern10.test(data)){let err0={instancePath,schemaPath:"#/pattern",keyword:"\
pattern",params:{pattern:"^([01][0-9]|2[0-3]):[0-5][0-9]$"},message:'must match pattern "^([01][0-9]|2[0-3]):[0-5][0-9]$"'};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"},message:"must be s\
tring"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}return validate78.errors=vErrors,errors===0}validate78.evaluated={dynamicProps:!1,
dynamicItems:!1};function validate81(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate81.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func2(
data)<1){let err0={instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"stri\
ng"},message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}return validate81.errors=vErrors,errors===0}validate81.
evaluated={dynamicProps:!1,dynamicItems:!1};function validate85(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate85.
evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,
_errs1=errors;if(typeof data=="string"){if(func2(data)<1){let err0={instancePath,schemaPath:"#/anyOf/0/minLength",keyword:"minLength",params:{
limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath,
schemaPath:"#/anyOf/0/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}var _valid0=_errs1===errors;valid0=valid0||_valid0;let _errs3=errors;if(Array.isArray(data)){if(data.length<1){let err2={instancePath,
schemaPath:"#/anyOf/1/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items"};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}let len0=data.length;for(let i0=0;i0<len0;i0++){let data0=data[i0];if(typeof data0=="string"){if(func2(data0)<1){
let err3={instancePath:instancePath+"/"+i0,schemaPath:"#/anyOf/1/items/minLength",keyword:"minLength",params:{limit:1},message:"must NOT hav\
e fewer than 1 characters"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}else{let err4={instancePath:instancePath+"/"+i0,schemaPath:"\
#/anyOf/1/items/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}}else{
let err5={instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err5]:
vErrors.push(err5),errors++}var _valid0=_errs3===errors;if(valid0=valid0||_valid0,_valid0)var items0=!0;if(valid0)errors=_errs0,vErrors!==null&&
(_errs0?vErrors.length=_errs0:vErrors=null);else{let err6={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a\
 schema in anyOf"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}return validate85.errors=vErrors,evaluated0.items=items0,errors===
0}validate85.evaluated={dynamicProps:!1,dynamicItems:!0};function validate88(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate88.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func2(data)>100){let err0={instancePath,schemaPath:"#/maxLength",keyword:"\
maxLength",params:{limit:100},message:"must NOT have more than 100 characters"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(!pattern3.
test(data)){let err1={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"},message:'must ma\
tch pattern "^[A-Za-z0-9_][A-Za-z0-9_-]*$"'};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate88.
errors=vErrors,errors===0}validate88.evaluated={dynamicProps:!1,dynamicItems:!1};function validate95(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate95.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data!="string"){let err0={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}return validate95.errors=vErrors,errors===0}validate95.evaluated={dynamicProps:!1,dynamicItems:!1};function validate98(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate98.evaluated;
evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,_errs1=errors;
if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data){let _errs3=errors;if(typeof key0=="string"&&!pattern5.test(key0)){
let err0={instancePath,schemaPath:"#/anyOf/0/propertyNames/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_./-]*$"},message:'\
must match pattern "^[A-Za-z0-9_][A-Za-z0-9_./-]*$"',propertyName:key0};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var valid1=_errs3===
errors;if(!valid1){let err1={instancePath,schemaPath:"#/anyOf/0/propertyNames",keyword:"propertyNames",params:{propertyName:key0},message:"p\
roperty name must be valid"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}for(let key1 in data){let data0=data[key1];if(typeof data0!=
"string"&&!(typeof data0=="number"&&isFinite(data0))&&typeof data0!="boolean"){let err2={instancePath:instancePath+"/"+key1.replace(/~/g,"~0").
replace(/\//g,"~1"),schemaPath:"#/anyOf/0/additionalProperties/type",keyword:"type",params:{type:schema28.anyOf[0].additionalProperties.type},
message:"must be string,number,boolean"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}}else{let err3={instancePath,schemaPath:"\
#/anyOf/0/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}var _valid0=_errs1===
errors;if(valid0=valid0||_valid0,_valid0)var props0=!0;let _errs7=errors;if(Array.isArray(data)){let len0=data.length;for(let i0=0;i0<len0;i0++){
let data1=data[i0];if(typeof data1=="string"){if(!pattern5.test(data1)){let err4={instancePath:instancePath+"/"+i0,schemaPath:"#/anyOf/1/ite\
ms/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_./-]*$"},message:'must match pattern "^[A-Za-z0-9_][A-Za-z0-9_./-]*$"'};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/"+i0,schemaPath:"#/anyOf/1/items/type",
keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}else{let err6={instancePath,
schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}
var _valid0=_errs7===errors;if(valid0=valid0||_valid0,_valid0)var items0=!0;if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:
vErrors=null);else{let err7={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?
vErrors=[err7]:vErrors.push(err7),errors++}return validate98.errors=vErrors,evaluated0.props=props0,evaluated0.items=items0,errors===0}validate98.
evaluated={dynamicProps:!0,dynamicItems:!0};function validate94(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate94.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.
items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="description"||key0==="env"||key0==="selec\
t"||key0==="exclude"||key0==="partition"||key0==="params"||key0==="tags"||key0==="set")){let err0={instancePath,schemaPath:"#/additionalProp\
erties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}if(data.description!==void 0&&(validate95(data.description,{instancePath:instancePath+"/description",parentData:data,
parentDataProperty:"description",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate95.errors:vErrors.concat(validate95.errors),errors=
vErrors.length)),data.env!==void 0&&(validate88(data.env,{instancePath:instancePath+"/env",parentData:data,parentDataProperty:"env",rootData,
dynamicAnchors})||(vErrors=vErrors===null?validate88.errors:vErrors.concat(validate88.errors),errors=vErrors.length)),data.select!==void 0){
let data2=data.select,_errs5=errors,valid1=!1,_errs6=errors;if(typeof data2!="string"){let err1={instancePath:instancePath+"/select",schemaPath:"\
#/properties/select/anyOf/0/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(
err1),errors++}var _valid0=_errs6===errors;valid1=valid1||_valid0;let _errs8=errors;if(Array.isArray(data2)){let len0=data2.length;for(let i0=0;i0<
len0;i0++)if(typeof data2[i0]!="string"){let err2={instancePath:instancePath+"/select/"+i0,schemaPath:"#/properties/select/anyOf/1/items/typ\
e",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={
instancePath:instancePath+"/select",schemaPath:"#/properties/select/anyOf/1/type",keyword:"type",params:{type:"array"},message:"must be arra\
y"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}var _valid0=_errs8===errors;if(valid1=valid1||_valid0,valid1)errors=_errs5,vErrors!==
null&&(_errs5?vErrors.length=_errs5:vErrors=null);else{let err4={instancePath:instancePath+"/select",schemaPath:"#/properties/select/anyOf",
keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.exclude!==
void 0){let data4=data.exclude,_errs13=errors,valid4=!1,_errs14=errors;if(typeof data4!="string"){let err5={instancePath:instancePath+"/excl\
ude",schemaPath:"#/properties/exclude/anyOf/0/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[
err5]:vErrors.push(err5),errors++}var _valid1=_errs14===errors;valid4=valid4||_valid1;let _errs16=errors;if(Array.isArray(data4)){let len1=data4.
length;for(let i1=0;i1<len1;i1++)if(typeof data4[i1]!="string"){let err6={instancePath:instancePath+"/exclude/"+i1,schemaPath:"#/properties/\
exclude/anyOf/1/items/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err6]:vErrors.push(err6),
errors++}}else{let err7={instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/anyOf/1/type",keyword:"type",params:{type:"ar\
ray"},message:"must be array"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}var _valid1=_errs16===errors;if(valid4=valid4||_valid1,
valid4)errors=_errs13,vErrors!==null&&(_errs13?vErrors.length=_errs13:vErrors=null);else{let err8={instancePath:instancePath+"/exclude",schemaPath:"\
#/properties/exclude/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err8]:vErrors.push(err8),
errors++}}if(data.partition!==void 0){let data6=data.partition,_errs21=errors,valid7=!1,_errs22=errors;if(typeof data6!="string"){let err9={
instancePath:instancePath+"/partition",schemaPath:"#/properties/partition/anyOf/0/type",keyword:"type",params:{type:"string"},message:"must \
be string"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}var _valid2=_errs22===errors;valid7=valid7||_valid2;let _errs24=errors;
if(data6&&typeof data6=="object"&&!Array.isArray(data6)){for(let key1 in data6)if(typeof data6[key1]!="string"){let err10={instancePath:instancePath+
"/partition/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/partition/anyOf/1/additionalProperties/type",keyword:"typ\
e",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+
"/partition",schemaPath:"#/properties/partition/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?
vErrors=[err11]:vErrors.push(err11),errors++}var _valid2=_errs24===errors;if(valid7=valid7||_valid2,valid7)errors=_errs21,vErrors!==null&&(_errs21?
vErrors.length=_errs21:vErrors=null);else{let err12={instancePath:instancePath+"/partition",schemaPath:"#/properties/partition/anyOf",keyword:"\
anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}if(data.params!==void 0){
let data8=data.params;if(!(data8&&typeof data8=="object"&&!Array.isArray(data8))){let err13={instancePath:instancePath+"/params",schemaPath:"\
#/properties/params/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err13]:vErrors.push(err13),
errors++}}if(data.tags!==void 0&&(validate98(data.tags,{instancePath:instancePath+"/tags",parentData:data,parentDataProperty:"tags",rootData,
dynamicAnchors})||(vErrors=vErrors===null?validate98.errors:vErrors.concat(validate98.errors),errors=vErrors.length)),data.set!==void 0){let data10=data.
set;if(data10&&typeof data10=="object"&&!Array.isArray(data10)){for(let key2 in data10){let _errs35=errors;if(typeof key2=="string"&&func2(key2)>
200){let err14={instancePath:instancePath+"/set",schemaPath:"#/properties/set/propertyNames/maxLength",keyword:"maxLength",params:{limit:200},
message:"must NOT have more than 200 characters",propertyName:key2};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}var valid9=_errs35===
errors;if(!valid9){let err15={instancePath:instancePath+"/set",schemaPath:"#/properties/set/propertyNames",keyword:"propertyNames",params:{propertyName:key2},
message:"property name must be valid"};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}for(let key3 in data10){let data11=data10[key3];
if(!(data11&&typeof data11=="object"&&!Array.isArray(data11))){let err16={instancePath:instancePath+"/set/"+key3.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"#/properties/set/additionalProperties/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===
null?vErrors=[err16]:vErrors.push(err16),errors++}}}else{let err17={instancePath:instancePath+"/set",schemaPath:"#/properties/set/type",keyword:"\
type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}}}else{let err18={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}
return validate94.errors=vErrors,errors===0}validate94.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate92(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate92.evaluated;evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,_errs1=errors;validate88(data,{instancePath,
parentData,parentDataProperty,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate88.errors:vErrors.concat(validate88.errors),errors=
vErrors.length);var _valid0=_errs1===errors;valid0=valid0||_valid0;let _errs2=errors;validate94(data,{instancePath,parentData,parentDataProperty,
rootData,dynamicAnchors})||(vErrors=vErrors===null?validate94.errors:vErrors.concat(validate94.errors),errors=vErrors.length);var _valid0=_errs2===
errors;if(valid0=valid0||_valid0,_valid0)var props0=!0;if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{
let err0={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err0]:
vErrors.push(err0),errors++}return validate92.errors=vErrors,evaluated0.props=props0,errors===0}validate92.evaluated={dynamicProps:!0,dynamicItems:!1};
function validate72(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate72.
evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,
_errs1=errors;if(typeof data=="string"){if(func2(data)<1){let err0={instancePath,schemaPath:"#/anyOf/0/minLength",keyword:"minLength",params:{
limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath,
schemaPath:"#/anyOf/0/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}var _valid0=_errs1===errors;valid0=valid0||_valid0;let _errs3=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)
if(!func1.call(schema31.anyOf[1].properties,key0)){let err2={instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalPro\
perties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
if(data.cron!==void 0){let data0=data.cron,_errs7=errors,valid2=!1,_errs8=errors;if(typeof data0!="string"){let err3={instancePath:instancePath+
"/cron",schemaPath:"#/anyOf/1/properties/cron/anyOf/0/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}var _valid1=_errs8===errors;valid2=valid2||_valid1;let _errs10=errors;if(Array.isArray(data0)){if(data0.length<
1){let err4={instancePath:instancePath+"/cron",schemaPath:"#/anyOf/1/properties/cron/anyOf/1/minItems",keyword:"minItems",params:{limit:1},message:"\
must NOT have fewer than 1 items"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}let len0=data0.length;for(let i0=0;i0<len0;i0++)
if(typeof data0[i0]!="string"){let err5={instancePath:instancePath+"/cron/"+i0,schemaPath:"#/anyOf/1/properties/cron/anyOf/1/items/type",keyword:"\
type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath:instancePath+
"/cron",schemaPath:"#/anyOf/1/properties/cron/anyOf/1/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=
[err6]:vErrors.push(err6),errors++}var _valid1=_errs10===errors;if(valid2=valid2||_valid1,valid2)errors=_errs7,vErrors!==null&&(_errs7?vErrors.
length=_errs7:vErrors=null);else{let err7={instancePath:instancePath+"/cron",schemaPath:"#/anyOf/1/properties/cron/anyOf",keyword:"anyOf",params:{},
message:"must match a schema in anyOf"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.every!==void 0&&(validate73(data.
every,{instancePath:instancePath+"/every",parentData:data,parentDataProperty:"every",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate73.
errors:vErrors.concat(validate73.errors),errors=vErrors.length)),data.at!==void 0&&(validate75(data.at,{instancePath:instancePath+"/at",parentData:data,
parentDataProperty:"at",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate75.errors:vErrors.concat(validate75.errors),errors=vErrors.
length)),data.on_update!==void 0){let data4=data.on_update;if(!(data4==="all"||data4==="any")){let err8={instancePath:instancePath+"/on_upda\
te",schemaPath:"#/anyOf/1/properties/on_update/enum",keyword:"enum",params:{allowedValues:schema31.anyOf[1].properties.on_update.enum},message:"\
must be equal to one of the allowed values"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data.debounce!==void 0&&(validate73(
data.debounce,{instancePath:instancePath+"/debounce",parentData:data,parentDataProperty:"debounce",rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate73.errors:vErrors.concat(validate73.errors),errors=vErrors.length)),data.quiet!==void 0){let data6=data.quiet;if(data6&&typeof data6==
"object"&&!Array.isArray(data6)){if(data6.from===void 0){let err9={instancePath:instancePath+"/quiet",schemaPath:"#/anyOf/1/properties/quiet\
/required",keyword:"required",params:{missingProperty:"from"},message:"must have required property 'from'"};vErrors===null?vErrors=[err9]:vErrors.
push(err9),errors++}if(data6.to===void 0){let err10={instancePath:instancePath+"/quiet",schemaPath:"#/anyOf/1/properties/quiet/required",keyword:"\
required",params:{missingProperty:"to"},message:"must have required property 'to'"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}
for(let key1 in data6)if(!(key1==="from"||key1==="to")){let err11={instancePath:instancePath+"/quiet",schemaPath:"#/anyOf/1/properties/quiet\
/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1},message:"must NOT have additional properties"};vErrors===
null?vErrors=[err11]:vErrors.push(err11),errors++}data6.from!==void 0&&(validate78(data6.from,{instancePath:instancePath+"/quiet/from",parentData:data6,
parentDataProperty:"from",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate78.errors:vErrors.concat(validate78.errors),errors=vErrors.
length)),data6.to!==void 0&&(validate78(data6.to,{instancePath:instancePath+"/quiet/to",parentData:data6,parentDataProperty:"to",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate78.errors:vErrors.concat(validate78.errors),errors=vErrors.length))}else{let err12={instancePath:instancePath+
"/quiet",schemaPath:"#/anyOf/1/properties/quiet/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=
[err12]:vErrors.push(err12),errors++}}if(data.timezone!==void 0&&(validate81(data.timezone,{instancePath:instancePath+"/timezone",parentData:data,
parentDataProperty:"timezone",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate81.errors:vErrors.concat(validate81.errors),errors=
vErrors.length)),data.start!==void 0&&(validate75(data.start,{instancePath:instancePath+"/start",parentData:data,parentDataProperty:"start",
rootData,dynamicAnchors})||(vErrors=vErrors===null?validate75.errors:vErrors.concat(validate75.errors),errors=vErrors.length)),data.end!==void 0&&
(validate75(data.end,{instancePath:instancePath+"/end",parentData:data,parentDataProperty:"end",rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate75.errors:vErrors.concat(validate75.errors),errors=vErrors.length)),data.catchup!==void 0){let data12=data.catchup,_errs27=errors,
valid6=!1,_errs28=errors;if(!(data12==="none"||data12==="last"||data12==="all")){let err13={instancePath:instancePath+"/catchup",schemaPath:"\
#/anyOf/1/properties/catchup/anyOf/0/enum",keyword:"enum",params:{allowedValues:schema31.anyOf[1].properties.catchup.anyOf[0].enum},message:"\
must be equal to one of the allowed values"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}var _valid2=_errs28===errors;valid6=
valid6||_valid2;let _errs29=errors;if(!(typeof data12=="number"&&!(data12%1)&&!isNaN(data12)&&isFinite(data12))){let err14={instancePath:instancePath+
"/catchup",schemaPath:"#/anyOf/1/properties/catchup/anyOf/1/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===
null?vErrors=[err14]:vErrors.push(err14),errors++}if(typeof data12=="number"&&isFinite(data12)&&(data12<1||isNaN(data12))){let err15={instancePath:instancePath+
"/catchup",schemaPath:"#/anyOf/1/properties/catchup/anyOf/1/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= \
1"};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}var _valid2=_errs29===errors;if(valid6=valid6||_valid2,valid6)errors=_errs27,
vErrors!==null&&(_errs27?vErrors.length=_errs27:vErrors=null);else{let err16={instancePath:instancePath+"/catchup",schemaPath:"#/anyOf/1/pro\
perties/catchup/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err16]:vErrors.push(err16),
errors++}}if(data.overlap!==void 0){let data13=data.overlap;if(!(data13==="allow"||data13==="skip"||data13==="queue")){let err17={instancePath:instancePath+
"/overlap",schemaPath:"#/anyOf/1/properties/overlap/enum",keyword:"enum",params:{allowedValues:schema31.anyOf[1].properties.overlap.enum},message:"\
must be equal to one of the allowed values"};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}}if(data.calendar!==void 0){let data14=data.
calendar,_errs33=errors,valid7=!1,_errs34=errors;if(data14!=="weekdays"){let err18={instancePath:instancePath+"/calendar",schemaPath:"#/anyO\
f/1/properties/calendar/anyOf/0/enum",keyword:"enum",params:{allowedValues:schema31.anyOf[1].properties.calendar.anyOf[0].enum},message:"mus\
t be equal to one of the allowed values"};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}var _valid3=_errs34===errors;valid7=valid7||
_valid3;let _errs35=errors;if(data14&&typeof data14=="object"&&!Array.isArray(data14)){for(let key2 in data14)if(!(key2==="only"||key2==="ex\
cept"||key2==="weekdays")){let err19={instancePath:instancePath+"/calendar",schemaPath:"#/anyOf/1/properties/calendar/anyOf/1/additionalProp\
erties",keyword:"additionalProperties",params:{additionalProperty:key2},message:"must NOT have additional properties"};vErrors===null?vErrors=
[err19]:vErrors.push(err19),errors++}if(data14.only!==void 0&&(validate85(data14.only,{instancePath:instancePath+"/calendar/only",parentData:data14,
parentDataProperty:"only",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate85.errors:vErrors.concat(validate85.errors),errors=vErrors.
length)),data14.except!==void 0&&(validate85(data14.except,{instancePath:instancePath+"/calendar/except",parentData:data14,parentDataProperty:"\
except",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate85.errors:vErrors.concat(validate85.errors),errors=vErrors.length)),data14.
weekdays!==void 0&&typeof data14.weekdays!="boolean"){let err20={instancePath:instancePath+"/calendar/weekdays",schemaPath:"#/anyOf/1/proper\
ties/calendar/anyOf/1/properties/weekdays/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};vErrors===null?vErrors=[err20]:
vErrors.push(err20),errors++}}else{let err21={instancePath:instancePath+"/calendar",schemaPath:"#/anyOf/1/properties/calendar/anyOf/1/type",
keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}var _valid3=_errs35===
errors;if(valid7=valid7||_valid3,valid7)errors=_errs33,vErrors!==null&&(_errs33?vErrors.length=_errs33:vErrors=null);else{let err22={instancePath:instancePath+
"/calendar",schemaPath:"#/anyOf/1/properties/calendar/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?
vErrors=[err22]:vErrors.push(err22),errors++}}if(data.only_if!==void 0){let data18=data.only_if;if(data18&&typeof data18=="object"&&!Array.isArray(
data18)){for(let key3 in data18)if(!(key3==="sql"||key3==="resource"||key3==="http"||key3==="fresh"||key3==="wait")){let err23={instancePath:instancePath+
"/only_if",schemaPath:"#/anyOf/1/properties/only_if/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key3},message:"\
must NOT have additional properties"};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}if(data18.sql!==void 0){let data19=data18.
sql;if(typeof data19=="string"){if(func2(data19)<1){let err24={instancePath:instancePath+"/only_if/sql",schemaPath:"#/anyOf/1/properties/onl\
y_if/properties/sql/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=
[err24]:vErrors.push(err24),errors++}}else{let err25={instancePath:instancePath+"/only_if/sql",schemaPath:"#/anyOf/1/properties/only_if/prop\
erties/sql/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}}
if(data18.resource!==void 0&&(validate88(data18.resource,{instancePath:instancePath+"/only_if/resource",parentData:data18,parentDataProperty:"\
resource",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate88.errors:vErrors.concat(validate88.errors),errors=vErrors.length)),data18.
http!==void 0){let data21=data18.http;if(typeof data21=="string"){if(func2(data21)<1){let err26={instancePath:instancePath+"/only_if/http",schemaPath:"\
#/anyOf/1/properties/only_if/properties/http/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};
vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}}else{let err27={instancePath:instancePath+"/only_if/http",schemaPath:"#/anyOf/1\
/properties/only_if/properties/http/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err27]:vErrors.
push(err27),errors++}}data18.fresh!==void 0&&(validate68(data18.fresh,{instancePath:instancePath+"/only_if/fresh",parentData:data18,parentDataProperty:"\
fresh",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate68.errors:vErrors.concat(validate68.errors),errors=vErrors.length)),data18.
wait!==void 0&&(validate73(data18.wait,{instancePath:instancePath+"/only_if/wait",parentData:data18,parentDataProperty:"wait",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate73.errors:vErrors.concat(validate73.errors),errors=vErrors.length))}else{let err28={instancePath:instancePath+
"/only_if",schemaPath:"#/anyOf/1/properties/only_if/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=
[err28]:vErrors.push(err28),errors++}}if(data.paused!==void 0&&typeof data.paused!="boolean"){let err29={instancePath:instancePath+"/paused",
schemaPath:"#/anyOf/1/properties/paused/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};vErrors===null?vErrors=[err29]:
vErrors.push(err29),errors++}data.launch!==void 0&&(validate92(data.launch,{instancePath:instancePath+"/launch",parentData:data,parentDataProperty:"\
launch",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate92.errors:vErrors.concat(validate92.errors),errors=vErrors.length))}else{
let err30={instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[
err30]:vErrors.push(err30),errors++}var _valid0=_errs3===errors;if(valid0=valid0||_valid0,_valid0)var props2=!0;if(valid0)errors=_errs0,vErrors!==
null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err31={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must \
match a schema in anyOf"};vErrors===null?vErrors=[err31]:vErrors.push(err31),errors++}return validate72.errors=vErrors,evaluated0.props=props2,
errors===0}validate72.evaluated={dynamicProps:!0,dynamicItems:!1};function validate103(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate103.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func2(data)>100){let err0={instancePath,schemaPath:"#/maxLength",keyword:"\
maxLength",params:{limit:100},message:"must NOT have more than 100 characters"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(!pattern3.
test(data)){let err1={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"},message:'must ma\
tch pattern "^[A-Za-z0-9_][A-Za-z0-9_-]*$"'};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate103.
errors=vErrors,errors===0}validate103.evaluated={dynamicProps:!1,dynamicItems:!1};function validate105(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate105.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=
void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func2(data)>200){let err0={instancePath,schemaPath:"#/m\
axLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 characters"};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}if(!pattern7.test(data)){let err1={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-\
z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$"},message:'must match pattern "^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$"'};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"},message:"\
must be string"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate105.errors=vErrors,errors===0}validate105.evaluated=
{dynamicProps:!1,dynamicItems:!1};var schema44={type:"object",additionalProperties:!1,properties:{slot:{$ref:"common.schema.json#/$defs/iden\
tifier"},description:{$ref:"common.schema.json#/$defs/text"},columns:{type:"object",additionalProperties:{$ref:"#/$defs/column"}},checks:{type:"\
array",items:{$ref:"#/$defs/check"}},by:{anyOf:[{type:"string",minLength:1},{type:"object",additionalProperties:{type:"string",minLength:1}}]},
max_age:{$ref:"common.schema.json#/$defs/duration"},path:{type:"string"},format:{enum:["parquet","csv","json","ndjson","html","ipynb","text",
"binary"]}}},schema45={anyOf:[{type:"string",minLength:1},{type:"object",additionalProperties:!1,properties:{type:{type:"string"},nullable:{
type:"boolean"},description:{$ref:"common.schema.json#/$defs/text"},unit:{type:"string"},values:{type:"array",items:{type:["string","number",
"boolean"]}}}}]};function validate111(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate111.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);
let _errs0=errors,valid0=!1,_errs1=errors;if(typeof data=="string"){if(func2(data)<1){let err0={instancePath,schemaPath:"#/anyOf/0/minLength",
keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{
let err1={instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}var _valid0=_errs1===errors;valid0=valid0||_valid0;let _errs3=errors;if(data&&typeof data=="object"&&!Array.isArray(
data)){for(let key0 in data)if(!(key0==="type"||key0==="nullable"||key0==="description"||key0==="unit"||key0==="values")){let err2={instancePath,
schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additiona\
l properties"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.type!==void 0&&typeof data.type!="string"){let err3={instancePath:instancePath+
"/type",schemaPath:"#/anyOf/1/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[
err3]:vErrors.push(err3),errors++}if(data.nullable!==void 0&&typeof data.nullable!="boolean"){let err4={instancePath:instancePath+"/nullable",
schemaPath:"#/anyOf/1/properties/nullable/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};vErrors===null?vErrors=[err4]:
vErrors.push(err4),errors++}if(data.description!==void 0&&(validate61(data.description,{instancePath:instancePath+"/description",parentData:data,
parentDataProperty:"description",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate61.errors:vErrors.concat(validate61.errors),errors=
vErrors.length)),data.unit!==void 0&&typeof data.unit!="string"){let err5={instancePath:instancePath+"/unit",schemaPath:"#/anyOf/1/propertie\
s/unit/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.
values!==void 0){let data4=data.values;if(Array.isArray(data4)){let len0=data4.length;for(let i0=0;i0<len0;i0++){let data5=data4[i0];if(typeof data5!=
"string"&&!(typeof data5=="number"&&isFinite(data5))&&typeof data5!="boolean"){let err6={instancePath:instancePath+"/values/"+i0,schemaPath:"\
#/anyOf/1/properties/values/items/type",keyword:"type",params:{type:schema45.anyOf[1].properties.values.items.type},message:"must be string,\
number,boolean"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}else{let err7={instancePath:instancePath+"/values",schemaPath:"\
#/anyOf/1/properties/values/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err7]:vErrors.push(err7),
errors++}}}else{let err8={instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===
null?vErrors=[err8]:vErrors.push(err8),errors++}var _valid0=_errs3===errors;if(valid0=valid0||_valid0,_valid0)var props0=!0;if(valid0)errors=
_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err9={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},
message:"must match a schema in anyOf"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}return validate111.errors=vErrors,evaluated0.
props=props0,errors===0}validate111.evaluated={dynamicProps:!0,dynamicItems:!1};var schema46={type:"object",additionalProperties:!1,properties:{
name:{$ref:"common.schema.json#/$defs/identifier"},severity:{enum:["error","warn"]},unique:{anyOf:[{type:"string"},{type:"array",items:{type:"\
string"},minItems:1}]},not_null:{anyOf:[{type:"string"},{type:"array",items:{type:"string"},minItems:1}]},row_count:{type:"object",additionalProperties:!1,
minProperties:1,properties:{min:{type:"integer",minimum:0},max:{type:"integer",minimum:0}}},accepted_values:{type:"object",additionalProperties:!1,
required:["column","values"],properties:{column:{type:"string"},values:{type:"array",items:{type:["string","number","boolean"]}}}},references:{
type:"object",additionalProperties:!1,required:["column","asset"],properties:{column:{type:"string"},asset:{$ref:"common.schema.json#/$defs/\
name"},to:{type:"string"}}},sql:{type:"string"}}};function validate114(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate114.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.
items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="name"||key0==="severity"||key0==="unique"||
key0==="not_null"||key0==="row_count"||key0==="accepted_values"||key0==="references"||key0==="sql")){let err0={instancePath,schemaPath:"#/ad\
ditionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.name!==void 0&&(validate103(data.name,{instancePath:instancePath+"/name",parentData:data,
parentDataProperty:"name",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate103.errors:vErrors.concat(validate103.errors),errors=vErrors.
length)),data.severity!==void 0){let data1=data.severity;if(!(data1==="error"||data1==="warn")){let err1={instancePath:instancePath+"/severi\
ty",schemaPath:"#/properties/severity/enum",keyword:"enum",params:{allowedValues:schema46.properties.severity.enum},message:"must be equal t\
o one of the allowed values"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}if(data.unique!==void 0){let data2=data.unique,_errs5=errors,
valid1=!1,_errs6=errors;if(typeof data2!="string"){let err2={instancePath:instancePath+"/unique",schemaPath:"#/properties/unique/anyOf/0/typ\
e",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}var _valid0=_errs6===
errors;valid1=valid1||_valid0;let _errs8=errors;if(Array.isArray(data2)){if(data2.length<1){let err3={instancePath:instancePath+"/unique",schemaPath:"\
#/properties/unique/anyOf/1/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items"};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}let len0=data2.length;for(let i0=0;i0<len0;i0++)if(typeof data2[i0]!="string"){let err4={instancePath:instancePath+
"/unique/"+i0,schemaPath:"#/properties/unique/anyOf/1/items/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/unique",schemaPath:"#/properties/unique/anyOf/1/\
type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}var _valid0=_errs8===
errors;if(valid1=valid1||_valid0,valid1)errors=_errs5,vErrors!==null&&(_errs5?vErrors.length=_errs5:vErrors=null);else{let err6={instancePath:instancePath+
"/unique",schemaPath:"#/properties/unique/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err6]:
vErrors.push(err6),errors++}}if(data.not_null!==void 0){let data4=data.not_null,_errs13=errors,valid4=!1,_errs14=errors;if(typeof data4!="st\
ring"){let err7={instancePath:instancePath+"/not_null",schemaPath:"#/properties/not_null/anyOf/0/type",keyword:"type",params:{type:"string"},
message:"must be string"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}var _valid1=_errs14===errors;valid4=valid4||_valid1;let _errs16=errors;
if(Array.isArray(data4)){if(data4.length<1){let err8={instancePath:instancePath+"/not_null",schemaPath:"#/properties/not_null/anyOf/1/minIte\
ms",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}
let len1=data4.length;for(let i1=0;i1<len1;i1++)if(typeof data4[i1]!="string"){let err9={instancePath:instancePath+"/not_null/"+i1,schemaPath:"\
#/properties/not_null/anyOf/1/items/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err9]:vErrors.
push(err9),errors++}}else{let err10={instancePath:instancePath+"/not_null",schemaPath:"#/properties/not_null/anyOf/1/type",keyword:"type",params:{
type:"array"},message:"must be array"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}var _valid1=_errs16===errors;if(valid4=valid4||
_valid1,valid4)errors=_errs13,vErrors!==null&&(_errs13?vErrors.length=_errs13:vErrors=null);else{let err11={instancePath:instancePath+"/not_\
null",schemaPath:"#/properties/not_null/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err11]:
vErrors.push(err11),errors++}}if(data.row_count!==void 0){let data6=data.row_count;if(data6&&typeof data6=="object"&&!Array.isArray(data6)){
if(Object.keys(data6).length<1){let err12={instancePath:instancePath+"/row_count",schemaPath:"#/properties/row_count/minProperties",keyword:"\
minProperties",params:{limit:1},message:"must NOT have fewer than 1 properties"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}
for(let key1 in data6)if(!(key1==="min"||key1==="max")){let err13={instancePath:instancePath+"/row_count",schemaPath:"#/properties/row_count\
/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1},message:"must NOT have additional properties"};vErrors===
null?vErrors=[err13]:vErrors.push(err13),errors++}if(data6.min!==void 0){let data7=data6.min;if(!(typeof data7=="number"&&!(data7%1)&&!isNaN(
data7)&&isFinite(data7))){let err14={instancePath:instancePath+"/row_count/min",schemaPath:"#/properties/row_count/properties/min/type",keyword:"\
type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}if(typeof data7=="numbe\
r"&&isFinite(data7)&&(data7<0||isNaN(data7))){let err15={instancePath:instancePath+"/row_count/min",schemaPath:"#/properties/row_count/prope\
rties/min/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};vErrors===null?vErrors=[err15]:vErrors.push(err15),
errors++}}if(data6.max!==void 0){let data8=data6.max;if(!(typeof data8=="number"&&!(data8%1)&&!isNaN(data8)&&isFinite(data8))){let err16={instancePath:instancePath+
"/row_count/max",schemaPath:"#/properties/row_count/properties/max/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===
null?vErrors=[err16]:vErrors.push(err16),errors++}if(typeof data8=="number"&&isFinite(data8)&&(data8<0||isNaN(data8))){let err17={instancePath:instancePath+
"/row_count/max",schemaPath:"#/properties/row_count/properties/max/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must\
 be >= 0"};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}}}else{let err18={instancePath:instancePath+"/row_count",schemaPath:"\
#/properties/row_count/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err18]:vErrors.push(err18),
errors++}}if(data.accepted_values!==void 0){let data9=data.accepted_values;if(data9&&typeof data9=="object"&&!Array.isArray(data9)){if(data9.
column===void 0){let err19={instancePath:instancePath+"/accepted_values",schemaPath:"#/properties/accepted_values/required",keyword:"require\
d",params:{missingProperty:"column"},message:"must have required property 'column'"};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}
if(data9.values===void 0){let err20={instancePath:instancePath+"/accepted_values",schemaPath:"#/properties/accepted_values/required",keyword:"\
required",params:{missingProperty:"values"},message:"must have required property 'values'"};vErrors===null?vErrors=[err20]:vErrors.push(err20),
errors++}for(let key2 in data9)if(!(key2==="column"||key2==="values")){let err21={instancePath:instancePath+"/accepted_values",schemaPath:"#\
/properties/accepted_values/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2},message:"must NOT have add\
itional properties"};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}if(data9.column!==void 0&&typeof data9.column!="string"){let err22={
instancePath:instancePath+"/accepted_values/column",schemaPath:"#/properties/accepted_values/properties/column/type",keyword:"type",params:{
type:"string"},message:"must be string"};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}if(data9.values!==void 0){let data11=data9.
values;if(Array.isArray(data11)){let len2=data11.length;for(let i2=0;i2<len2;i2++){let data12=data11[i2];if(typeof data12!="string"&&!(typeof data12==
"number"&&isFinite(data12))&&typeof data12!="boolean"){let err23={instancePath:instancePath+"/accepted_values/values/"+i2,schemaPath:"#/prop\
erties/accepted_values/properties/values/items/type",keyword:"type",params:{type:schema46.properties.accepted_values.properties.values.items.
type},message:"must be string,number,boolean"};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}}}else{let err24={instancePath:instancePath+
"/accepted_values/values",schemaPath:"#/properties/accepted_values/properties/values/type",keyword:"type",params:{type:"array"},message:"mus\
t be array"};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}}else{let err25={instancePath:instancePath+"/accepted_values",schemaPath:"\
#/properties/accepted_values/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err25]:vErrors.push(
err25),errors++}}if(data.references!==void 0){let data13=data.references;if(data13&&typeof data13=="object"&&!Array.isArray(data13)){if(data13.
column===void 0){let err26={instancePath:instancePath+"/references",schemaPath:"#/properties/references/required",keyword:"required",params:{
missingProperty:"column"},message:"must have required property 'column'"};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}if(data13.
asset===void 0){let err27={instancePath:instancePath+"/references",schemaPath:"#/properties/references/required",keyword:"required",params:{
missingProperty:"asset"},message:"must have required property 'asset'"};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}for(let key3 in data13)
if(!(key3==="column"||key3==="asset"||key3==="to")){let err28={instancePath:instancePath+"/references",schemaPath:"#/properties/references/a\
dditionalProperties",keyword:"additionalProperties",params:{additionalProperty:key3},message:"must NOT have additional properties"};vErrors===
null?vErrors=[err28]:vErrors.push(err28),errors++}if(data13.column!==void 0&&typeof data13.column!="string"){let err29={instancePath:instancePath+
"/references/column",schemaPath:"#/properties/references/properties/column/type",keyword:"type",params:{type:"string"},message:"must be stri\
ng"};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}if(data13.asset!==void 0&&(validate105(data13.asset,{instancePath:instancePath+
"/references/asset",parentData:data13,parentDataProperty:"asset",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate105.errors:vErrors.
concat(validate105.errors),errors=vErrors.length)),data13.to!==void 0&&typeof data13.to!="string"){let err30={instancePath:instancePath+"/re\
ferences/to",schemaPath:"#/properties/references/properties/to/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===
null?vErrors=[err30]:vErrors.push(err30),errors++}}else{let err31={instancePath:instancePath+"/references",schemaPath:"#/properties/referenc\
es/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err31]:vErrors.push(err31),errors++}}if(data.
sql!==void 0&&typeof data.sql!="string"){let err32={instancePath:instancePath+"/sql",schemaPath:"#/properties/sql/type",keyword:"type",params:{
type:"string"},message:"must be string"};vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}}else{let err33={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++}return validate114.
errors=vErrors,errors===0}validate114.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate118(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate118.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(!pattern8.test(data)){let err0={instancePath,
schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,9}(ms|s|m|h|d)$"},message:'must match pattern "^[0-9]{1,9}(ms|s|m|h|d)$"'};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"stri\
ng"},message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}return validate118.errors=vErrors,errors===0}validate118.
evaluated={dynamicProps:!1,dynamicItems:!1};function validate108(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate108.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.
items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="slot"||key0==="description"||key0==="colu\
mns"||key0==="checks"||key0==="by"||key0==="max_age"||key0==="path"||key0==="format")){let err0={instancePath,schemaPath:"#/additionalProper\
ties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}if(data.slot!==void 0&&(validate103(data.slot,{instancePath:instancePath+"/slot",parentData:data,parentDataProperty:"\
slot",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate103.errors:vErrors.concat(validate103.errors),errors=vErrors.length)),data.
description!==void 0&&(validate61(data.description,{instancePath:instancePath+"/description",parentData:data,parentDataProperty:"description",
rootData,dynamicAnchors})||(vErrors=vErrors===null?validate61.errors:vErrors.concat(validate61.errors),errors=vErrors.length)),data.columns!==
void 0){let data2=data.columns;if(data2&&typeof data2=="object"&&!Array.isArray(data2))for(let key1 in data2)validate111(data2[key1],{instancePath:instancePath+
"/columns/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data2,parentDataProperty:key1,rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate111.errors:vErrors.concat(validate111.errors),errors=vErrors.length);else{let err1={instancePath:instancePath+"/columns",schemaPath:"\
#/properties/columns/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}}if(data.checks!==void 0){let data4=data.checks;if(Array.isArray(data4)){let len0=data4.length;for(let i0=0;i0<len0;i0++)validate114(
data4[i0],{instancePath:instancePath+"/checks/"+i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=vErrors===null?
validate114.errors:vErrors.concat(validate114.errors),errors=vErrors.length)}else{let err2={instancePath:instancePath+"/checks",schemaPath:"\
#/properties/checks/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}
if(data.by!==void 0){let data6=data.by,_errs12=errors,valid4=!1,_errs13=errors;if(typeof data6=="string"){if(func2(data6)<1){let err3={instancePath:instancePath+
"/by",schemaPath:"#/properties/by/anyOf/0/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}}else{let err4={instancePath:instancePath+"/by",schemaPath:"#/properties/by/anyOf/0/type",keyword:"\
type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}var _valid0=_errs13===errors;
valid4=valid4||_valid0;let _errs15=errors;if(data6&&typeof data6=="object"&&!Array.isArray(data6))for(let key2 in data6){let data7=data6[key2];
if(typeof data7=="string"){if(func2(data7)<1){let err5={instancePath:instancePath+"/by/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/properties/by/anyOf/1/additionalProperties/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};
vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath:instancePath+"/by/"+key2.replace(/~/g,"~0").replace(/\//g,
"~1"),schemaPath:"#/properties/by/anyOf/1/additionalProperties/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===
null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+"/by",schemaPath:"#/properties/by/anyOf/1/type",keyword:"\
type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}var _valid0=_errs15===errors;
if(valid4=valid4||_valid0,valid4)errors=_errs12,vErrors!==null&&(_errs12?vErrors.length=_errs12:vErrors=null);else{let err8={instancePath:instancePath+
"/by",schemaPath:"#/properties/by/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err8]:vErrors.
push(err8),errors++}}if(data.max_age!==void 0&&(validate118(data.max_age,{instancePath:instancePath+"/max_age",parentData:data,parentDataProperty:"\
max_age",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate118.errors:vErrors.concat(validate118.errors),errors=vErrors.length)),data.
path!==void 0&&typeof data.path!="string"){let err9={instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{
type:"string"},message:"must be string"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data.format!==void 0){let data10=data.
format;if(!(data10==="parquet"||data10==="csv"||data10==="json"||data10==="ndjson"||data10==="html"||data10==="ipynb"||data10==="text"||data10===
"binary")){let err10={instancePath:instancePath+"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues:schema44.
properties.format.enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}}else{
let err11={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err11]:vErrors.
push(err11),errors++}return validate108.errors=vErrors,errors===0}validate108.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema48={
type:"object",additionalProperties:!1,properties:{when:{enum:["wait","latest"]},max_age:{$ref:"common.schema.json#/$defs/duration"},timeout:{
$ref:"common.schema.json#/$defs/duration"},check_every:{$ref:"common.schema.json#/$defs/duration"},partitions:{anyOf:[{enum:["same","all"]},
{type:"object",additionalProperties:!1,properties:{last:{type:"integer",minimum:1},window:{type:"array",items:{$ref:"common.schema.json#/$de\
fs/signedDuration"},minItems:2,maxItems:2}}}]}}};var pattern17=new RegExp("^-?[0-9]{1,9}(ms|s|m|h|d)$","u");function validate127(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate127.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(!pattern17.test(data)){let err0={instancePath,schemaPath:"#/pattern",keyword:"\
pattern",params:{pattern:"^-?[0-9]{1,9}(ms|s|m|h|d)$"},message:'must match pattern "^-?[0-9]{1,9}(ms|s|m|h|d)$"'};vErrors===null?vErrors=[err0]:
vErrors.push(err0),errors++}}else{let err1={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"},message:"must be string"};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}return validate127.errors=vErrors,errors===0}validate127.evaluated={dynamicProps:!1,
dynamicItems:!1};function validate123(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate123.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="when"||key0==="max_age"||key0==="timeout"||key0==="chec\
k_every"||key0==="partitions")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
message:"must NOT have additional properties"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.when!==void 0){let data0=data.
when;if(!(data0==="wait"||data0==="latest")){let err1={instancePath:instancePath+"/when",schemaPath:"#/properties/when/enum",keyword:"enum",
params:{allowedValues:schema48.properties.when.enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}}if(data.max_age!==void 0&&(validate118(data.max_age,{instancePath:instancePath+"/max_age",parentData:data,parentDataProperty:"\
max_age",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate118.errors:vErrors.concat(validate118.errors),errors=vErrors.length)),data.
timeout!==void 0&&(validate118(data.timeout,{instancePath:instancePath+"/timeout",parentData:data,parentDataProperty:"timeout",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate118.errors:vErrors.concat(validate118.errors),errors=vErrors.length)),data.check_every!==void 0&&(validate118(
data.check_every,{instancePath:instancePath+"/check_every",parentData:data,parentDataProperty:"check_every",rootData,dynamicAnchors})||(vErrors=
vErrors===null?validate118.errors:vErrors.concat(validate118.errors),errors=vErrors.length)),data.partitions!==void 0){let data4=data.partitions,
_errs7=errors,valid1=!1,_errs8=errors;if(!(data4==="same"||data4==="all")){let err2={instancePath:instancePath+"/partitions",schemaPath:"#/p\
roperties/partitions/anyOf/0/enum",keyword:"enum",params:{allowedValues:schema48.properties.partitions.anyOf[0].enum},message:"must be equal\
 to one of the allowed values"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}var _valid0=_errs8===errors;valid1=valid1||_valid0;
let _errs9=errors;if(data4&&typeof data4=="object"&&!Array.isArray(data4)){for(let key1 in data4)if(!(key1==="last"||key1==="window")){let err3={
instancePath:instancePath+"/partitions",schemaPath:"#/properties/partitions/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key1},message:"must NOT have additional properties"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data4.last!==
void 0){let data5=data4.last;if(!(typeof data5=="number"&&!(data5%1)&&!isNaN(data5)&&isFinite(data5))){let err4={instancePath:instancePath+"\
/partitions/last",schemaPath:"#/properties/partitions/anyOf/1/properties/last/type",keyword:"type",params:{type:"integer"},message:"must be \
integer"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(typeof data5=="number"&&isFinite(data5)&&(data5<1||isNaN(data5))){let err5={
instancePath:instancePath+"/partitions/last",schemaPath:"#/properties/partitions/anyOf/1/properties/last/minimum",keyword:"minimum",params:{
comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data4.window!==void 0){let data6=data4.
window;if(Array.isArray(data6)){if(data6.length>2){let err6={instancePath:instancePath+"/partitions/window",schemaPath:"#/properties/partiti\
ons/anyOf/1/properties/window/maxItems",keyword:"maxItems",params:{limit:2},message:"must NOT have more than 2 items"};vErrors===null?vErrors=
[err6]:vErrors.push(err6),errors++}if(data6.length<2){let err7={instancePath:instancePath+"/partitions/window",schemaPath:"#/properties/part\
itions/anyOf/1/properties/window/minItems",keyword:"minItems",params:{limit:2},message:"must NOT have fewer than 2 items"};vErrors===null?vErrors=
[err7]:vErrors.push(err7),errors++}let len0=data6.length;for(let i0=0;i0<len0;i0++)validate127(data6[i0],{instancePath:instancePath+"/partit\
ions/window/"+i0,parentData:data6,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate127.errors:vErrors.concat(
validate127.errors),errors=vErrors.length)}else{let err8={instancePath:instancePath+"/partitions/window",schemaPath:"#/properties/partitions\
/anyOf/1/properties/window/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err8]:vErrors.push(err8),
errors++}}}else{let err9={instancePath:instancePath+"/partitions",schemaPath:"#/properties/partitions/anyOf/1/type",keyword:"type",params:{type:"\
object"},message:"must be object"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}var _valid0=_errs9===errors;if(valid1=valid1||_valid0,
valid1)errors=_errs7,vErrors!==null&&(_errs7?vErrors.length=_errs7:vErrors=null);else{let err10={instancePath:instancePath+"/partitions",schemaPath:"\
#/properties/partitions/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err10]:vErrors.push(
err10),errors++}}}else{let err11={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===
null?vErrors=[err11]:vErrors.push(err11),errors++}return validate123.errors=vErrors,errors===0}validate123.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};var schema50={type:"object",additionalProperties:!1,properties:{attempts:{type:"integer",minimum:1,maximum:100},delay:{$ref:"\
common.schema.json#/$defs/duration"},backoff:{enum:["constant","exponential"]},max_delay:{$ref:"common.schema.json#/$defs/duration"},jitter:{
type:"boolean"}}};function validate132(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate132.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="attempts"||key0==="delay"||key0==="backoff"||key0==="ma\
x_delay"||key0==="jitter")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
message:"must NOT have additional properties"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.attempts!==void 0){let data0=data.
attempts;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))){let err1={instancePath:instancePath+"/attempts",schemaPath:"\
#/properties/attempts/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}if(typeof data0=="number"&&isFinite(data0)){if(data0>100||isNaN(data0)){let err2={instancePath:instancePath+"/attempts",schemaPath:"\
#/properties/attempts/maximum",keyword:"maximum",params:{comparison:"<=",limit:100},message:"must be <= 100"};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}if(data0<1||isNaN(data0)){let err3={instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/mini\
mum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}}
if(data.delay!==void 0&&(validate118(data.delay,{instancePath:instancePath+"/delay",parentData:data,parentDataProperty:"delay",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate118.errors:vErrors.concat(validate118.errors),errors=vErrors.length)),data.backoff!==void 0){let data2=data.
backoff;if(!(data2==="constant"||data2==="exponential")){let err4={instancePath:instancePath+"/backoff",schemaPath:"#/properties/backoff/enu\
m",keyword:"enum",params:{allowedValues:schema50.properties.backoff.enum},message:"must be equal to one of the allowed values"};vErrors===null?
vErrors=[err4]:vErrors.push(err4),errors++}}if(data.max_delay!==void 0&&(validate118(data.max_delay,{instancePath:instancePath+"/max_delay",
parentData:data,parentDataProperty:"max_delay",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate118.errors:vErrors.concat(validate118.
errors),errors=vErrors.length)),data.jitter!==void 0&&typeof data.jitter!="boolean"){let err5={instancePath:instancePath+"/jitter",schemaPath:"\
#/properties/jitter/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};vErrors===null?vErrors=[err5]:vErrors.push(err5),
errors++}}else{let err6={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=
[err6]:vErrors.push(err6),errors++}return validate132.errors=vErrors,errors===0}validate132.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var pattern19=new RegExp("^[0-9]{1,9}(B|KiB|MiB|GiB|TiB)$","u");function validate137(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate137.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(!pattern19.test(data)){let err0={instancePath,schemaPath:"#/pattern",keyword:"\
pattern",params:{pattern:"^[0-9]{1,9}(B|KiB|MiB|GiB|TiB)$"},message:'must match pattern "^[0-9]{1,9}(B|KiB|MiB|GiB|TiB)$"'};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"},message:"must be s\
tring"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}return validate137.errors=vErrors,errors===0}validate137.evaluated={dynamicProps:!1,
dynamicItems:!1};function validate140(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate140.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="objec\
t"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="on_success"||key0==="on_failure"||key0==="on_retry"||key0==="on_late"||key0==="o\
n_recovered")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"\
must NOT have additional properties"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}data.on_success!==void 0&&(validate67(data.on_success,
{instancePath:instancePath+"/on_success",parentData:data,parentDataProperty:"on_success",rootData,dynamicAnchors})||(vErrors=vErrors===null?
validate67.errors:vErrors.concat(validate67.errors),errors=vErrors.length)),data.on_failure!==void 0&&(validate67(data.on_failure,{instancePath:instancePath+
"/on_failure",parentData:data,parentDataProperty:"on_failure",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate67.errors:vErrors.concat(
validate67.errors),errors=vErrors.length)),data.on_retry!==void 0&&(validate67(data.on_retry,{instancePath:instancePath+"/on_retry",parentData:data,
parentDataProperty:"on_retry",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate67.errors:vErrors.concat(validate67.errors),errors=
vErrors.length)),data.on_late!==void 0&&(validate67(data.on_late,{instancePath:instancePath+"/on_late",parentData:data,parentDataProperty:"o\
n_late",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate67.errors:vErrors.concat(validate67.errors),errors=vErrors.length)),data.
on_recovered!==void 0&&(validate67(data.on_recovered,{instancePath:instancePath+"/on_recovered",parentData:data,parentDataProperty:"on_recov\
ered",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate67.errors:vErrors.concat(validate67.errors),errors=vErrors.length))}else{let err1={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err1]:vErrors.push(
err1),errors++}return validate140.errors=vErrors,errors===0}validate140.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate148(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate148.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(!pattern10.
test(data)){let err0={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^([01][0-9]|2[0-3]):[0-5][0-9]$"},message:'must\
 match pattern "^([01][0-9]|2[0-3]):[0-5][0-9]$"'};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}return validate148.
errors=vErrors,errors===0}validate148.evaluated={dynamicProps:!1,dynamicItems:!1};function validate151(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate151.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=
void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func2(data)<1){let err0={instancePath,schemaPath:"#/min\
Length",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}}else{let err1={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}return validate151.errors=vErrors,errors===0}validate151.evaluated={dynamicProps:!1,dynamicItems:!1};function validate147(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate147.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.
isArray(data)){for(let key0 in data)if(!(key0==="by"||key0==="within"||key0==="timezone")){let err0={instancePath,schemaPath:"#/additionalPr\
operties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}data.by!==void 0&&(validate148(data.by,{instancePath:instancePath+"/by",parentData:data,parentDataProperty:"\
by",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate148.errors:vErrors.concat(validate148.errors),errors=vErrors.length)),data.within!==
void 0&&(validate118(data.within,{instancePath:instancePath+"/within",parentData:data,parentDataProperty:"within",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate118.errors:vErrors.concat(validate118.errors),errors=vErrors.length)),data.timezone!==void 0&&(validate151(data.
timezone,{instancePath:instancePath+"/timezone",parentData:data,parentDataProperty:"timezone",rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate151.errors:vErrors.concat(validate151.errors),errors=vErrors.length))}else{let err1={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}return validate147.errors=vErrors,
errors===0}validate147.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema56={type:"object",additionalProperties:!1,required:["n\
ame"],properties:{name:{type:"string",minLength:1},given:{type:"object",additionalProperties:{$ref:"#/$defs/fixture"}},fixtures:{$ref:"commo\
n.schema.json#/$defs/identifier"},params:{type:"object",additionalProperties:!0},partition:{type:"string",minLength:1},item:{type:"object",required:[
"key"],properties:{key:{type:"string",minLength:1}},additionalProperties:!0},now:{type:"string"},stubs:{type:"array",items:{$ref:"#/$defs/st\
ub"}},expect:{type:"object",additionalProperties:!1,properties:{rows:{type:"array",items:{type:"object",additionalProperties:!0}},outputs:{type:"\
object",additionalProperties:{$ref:"#/$defs/fixture"}},match:{enum:["exact","rows","subset"]},order:{enum:["any","exact"]},tolerance:{type:"\
number",minimum:0},items:{type:"array",items:{$ref:"#/$defs/foundItem"}},calls:{type:"array",items:{$ref:"#/$defs/expectedCall"}},files:{type:"\
object",additionalProperties:{$ref:"#/$defs/expectedFile"}},values:{type:"object",additionalProperties:!0},checks:{type:"object",additionalProperties:{
enum:["passed","failed"]}},error:{anyOf:[{type:"string",minLength:1},{type:"object",additionalProperties:!1,minProperties:1,properties:{message:{
$ref:"#/$defs/textPattern"},kind:{enum:["user","contract","check"]}}}]}},minProperties:1}}};function validate157(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate157.
evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,
_errs1=errors;if(typeof data=="string"){if(func2(data)<1){let err0={instancePath,schemaPath:"#/anyOf/0/minLength",keyword:"minLength",params:{
limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath,
schemaPath:"#/anyOf/0/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}var _valid0=_errs1===errors;valid0=valid0||_valid0;let _errs3=errors;if(Array.isArray(data)){let len0=data.length;for(let i0=0;i0<len0;i0++){
let data0=data[i0];if(!(data0&&typeof data0=="object"&&!Array.isArray(data0))){let err2={instancePath:instancePath+"/"+i0,schemaPath:"#/anyO\
f/1/items/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}}else{
let err3={instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}var _valid0=_errs3===errors;if(valid0=valid0||_valid0,_valid0)var items0=!0;let _errs8=errors;if(data&&typeof data==
"object"&&!Array.isArray(data)){if(Object.keys(data).length<1){let err4={instancePath,schemaPath:"#/anyOf/2/minProperties",keyword:"minPrope\
rties",params:{limit:1},message:"must NOT have fewer than 1 properties"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}for(let key0 in data)
if(!(key0==="rows"||key0==="columns"||key0==="file"||key0==="fixture"||key0==="text")){let err5={instancePath,schemaPath:"#/anyOf/2/addition\
alProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?
vErrors=[err5]:vErrors.push(err5),errors++}if(data.rows!==void 0){let data1=data.rows;if(Array.isArray(data1)){let len1=data1.length;for(let i1=0;i1<
len1;i1++){let data2=data1[i1];if(!(data2&&typeof data2=="object"&&!Array.isArray(data2))){let err6={instancePath:instancePath+"/rows/"+i1,schemaPath:"\
#/anyOf/2/properties/rows/items/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err6]:vErrors.
push(err6),errors++}}}else{let err7={instancePath:instancePath+"/rows",schemaPath:"#/anyOf/2/properties/rows/type",keyword:"type",params:{type:"\
array"},message:"must be array"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.columns!==void 0){let data3=data.columns;
if(data3&&typeof data3=="object"&&!Array.isArray(data3)){for(let key1 in data3)if(typeof data3[key1]!="string"){let err8={instancePath:instancePath+
"/columns/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/anyOf/2/properties/columns/additionalProperties/type",keyword:"type",params:{
type:"string"},message:"must be string"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{let err9={instancePath:instancePath+
"/columns",schemaPath:"#/anyOf/2/properties/columns/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=
[err9]:vErrors.push(err9),errors++}}if(data.file!==void 0){let data5=data.file;if(typeof data5=="string"){if(func2(data5)<1){let err10={instancePath:instancePath+
"/file",schemaPath:"#/anyOf/2/properties/file/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};
vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+"/file",schemaPath:"#/anyOf/2/propert\
ies/file/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}
if(data.fixture!==void 0){let data6=data.fixture;if(typeof data6=="string"){if(func2(data6)<1){let err12={instancePath:instancePath+"/fixtur\
e",schemaPath:"#/anyOf/2/properties/fixture/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};
vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}else{let err13={instancePath:instancePath+"/fixture",schemaPath:"#/anyOf/2/prop\
erties/fixture/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}
if(data.text!==void 0&&typeof data.text!="string"){let err14={instancePath:instancePath+"/text",schemaPath:"#/anyOf/2/properties/text/type",
keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}else{let err15={
instancePath,schemaPath:"#/anyOf/2/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err15]:vErrors.
push(err15),errors++}var _valid0=_errs8===errors;if(valid0=valid0||_valid0,_valid0)var props0=!0;if(valid0)errors=_errs0,vErrors!==null&&(_errs0?
vErrors.length=_errs0:vErrors=null);else{let err16={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema\
 in anyOf"};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}return validate157.errors=vErrors,evaluated0.props=props0,evaluated0.
items=items0,errors===0}validate157.evaluated={dynamicProps:!0,dynamicItems:!0};var schema58={anyOf:[{type:"object",additionalProperties:!1,
required:["command"],properties:{command:{anyOf:[{type:"string",minLength:1},{type:"array",items:{type:"string"},minItems:1}]},exit:{type:"i\
nteger",minimum:0,maximum:255},items:{type:"array",items:{$ref:"#/$defs/foundItem"}},stdout:{type:"string"},stderr:{type:"string"},files:{type:"\
object",additionalProperties:{$ref:"#/$defs/content"}},run:{enum:["sandboxed"]}}},{type:"object",additionalProperties:!1,required:["http"],properties:{
http:{type:"string",pattern:"^[A-Z*]+ \\S+$"},request:{type:"object",additionalProperties:!1,minProperties:1,properties:{json:{},body:{$ref:"\
#/$defs/textPattern"},headers:{type:"object",additionalProperties:{$ref:"#/$defs/textPattern"}}}},status:{type:"integer",minimum:100,maximum:599},
headers:{type:"object",additionalProperties:{type:"string"}},json:{},body:{type:"string"},error:{type:"string",minLength:1}}},{type:"object",
additionalProperties:!1,required:["notify"],properties:{notify:{$ref:"common.schema.json#/$defs/identifier"},error:{type:"string",minLength:1}}}]};function validate161(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate161.
evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,
_errs1=errors;if(typeof data=="string"){if(func2(data)<1){let err0={instancePath,schemaPath:"#/anyOf/0/minLength",keyword:"minLength",params:{
limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath,
schemaPath:"#/anyOf/0/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}var _valid0=_errs1===errors;valid0=valid0||_valid0;let _errs3=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.
key===void 0){let err2={instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty:"key"},message:"must have re\
quired property 'key'"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.key!==void 0){let data0=data.key;if(typeof data0==
"string"){if(func2(data0)<1){let err3={instancePath:instancePath+"/key",schemaPath:"#/anyOf/1/properties/key/minLength",keyword:"minLength",
params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}else{let err4={
instancePath:instancePath+"/key",schemaPath:"#/anyOf/1/properties/key/type",keyword:"type",params:{type:"string"},message:"must be string"};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}}else{let err5={instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"\
object"},message:"must be object"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}var _valid0=_errs3===errors;if(valid0=valid0||_valid0,
_valid0)var props0=!0;if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err6={instancePath,schemaPath:"\
#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}return validate161.
errors=vErrors,evaluated0.props=props0,errors===0}validate161.evaluated={dynamicProps:!0,dynamicItems:!1};function validate163(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate163.
evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,
_errs1=errors;if(typeof data!="string"){let err0={instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type:"string"},message:"mu\
st be string"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs1===errors;valid0=valid0||_valid0;let _errs3=errors;
if(data&&typeof data=="object"&&!Array.isArray(data)){if(Object.keys(data).length<1){let err1={instancePath,schemaPath:"#/anyOf/1/minPropert\
ies",keyword:"minProperties",params:{limit:1},message:"must NOT have fewer than 1 properties"};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}for(let key0 in data)if(!(key0==="text"||key0==="json"||key0==="rows"||key0==="columns"||key0==="file")){let err2={instancePath,schemaPath:"\
#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};
vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.text!==void 0&&typeof data.text!="string"){let err3={instancePath:instancePath+
"/text",schemaPath:"#/anyOf/1/properties/text/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[
err3]:vErrors.push(err3),errors++}if(data.rows!==void 0){let data1=data.rows;if(Array.isArray(data1)){let len0=data1.length;for(let i0=0;i0<
len0;i0++){let data2=data1[i0];if(!(data2&&typeof data2=="object"&&!Array.isArray(data2))){let err4={instancePath:instancePath+"/rows/"+i0,schemaPath:"\
#/anyOf/1/properties/rows/items/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err4]:vErrors.
push(err4),errors++}}}else{let err5={instancePath:instancePath+"/rows",schemaPath:"#/anyOf/1/properties/rows/type",keyword:"type",params:{type:"\
array"},message:"must be array"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.columns!==void 0){let data3=data.columns;
if(data3&&typeof data3=="object"&&!Array.isArray(data3)){for(let key1 in data3)if(typeof data3[key1]!="string"){let err6={instancePath:instancePath+
"/columns/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/anyOf/1/properties/columns/additionalProperties/type",keyword:"type",params:{
type:"string"},message:"must be string"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+
"/columns",schemaPath:"#/anyOf/1/properties/columns/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=
[err7]:vErrors.push(err7),errors++}}if(data.file!==void 0){let data5=data.file;if(typeof data5=="string"){if(func2(data5)<1){let err8={instancePath:instancePath+
"/file",schemaPath:"#/anyOf/1/properties/file/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};
vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{let err9={instancePath:instancePath+"/file",schemaPath:"#/anyOf/1/properties\
/file/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}}else{
let err10={instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[
err10]:vErrors.push(err10),errors++}var _valid0=_errs3===errors;if(valid0=valid0||_valid0,_valid0)var props0=!0;if(valid0)errors=_errs0,vErrors!==
null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err11={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must \
match a schema in anyOf"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}return validate163.errors=vErrors,evaluated0.props=props0,
errors===0}validate163.evaluated={dynamicProps:!0,dynamicItems:!1};function validate165(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate165.
evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,
_errs1=errors;if(typeof data!="string"){let err0={instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type:"string"},message:"mu\
st be string"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs1===errors;valid0=valid0||_valid0;let _errs3=errors;
if(data&&typeof data=="object"&&!Array.isArray(data)){if(Object.keys(data).length<1){let err1={instancePath,schemaPath:"#/anyOf/1/minPropert\
ies",keyword:"minProperties",params:{limit:1},message:"must NOT have fewer than 1 properties"};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}for(let key0 in data)if(!(key0==="contains"||key0==="matches")){let err2={instancePath,schemaPath:"#/anyOf/1/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}if(data.contains!==void 0){let data0=data.contains,_errs7=errors,valid2=!1,_errs8=errors;if(typeof data0!="strin\
g"){let err3={instancePath:instancePath+"/contains",schemaPath:"#/anyOf/1/properties/contains/anyOf/0/type",keyword:"type",params:{type:"str\
ing"},message:"must be string"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}var _valid1=_errs8===errors;valid2=valid2||_valid1;
let _errs10=errors;if(Array.isArray(data0)){if(data0.length<1){let err4={instancePath:instancePath+"/contains",schemaPath:"#/anyOf/1/propert\
ies/contains/anyOf/1/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items"};vErrors===null?vErrors=[err4]:
vErrors.push(err4),errors++}let len0=data0.length;for(let i0=0;i0<len0;i0++)if(typeof data0[i0]!="string"){let err5={instancePath:instancePath+
"/contains/"+i0,schemaPath:"#/anyOf/1/properties/contains/anyOf/1/items/type",keyword:"type",params:{type:"string"},message:"must be string"};
vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath:instancePath+"/contains",schemaPath:"#/anyOf/1/proper\
ties/contains/anyOf/1/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}
var _valid1=_errs10===errors;if(valid2=valid2||_valid1,valid2)errors=_errs7,vErrors!==null&&(_errs7?vErrors.length=_errs7:vErrors=null);else{
let err7={instancePath:instancePath+"/contains",schemaPath:"#/anyOf/1/properties/contains/anyOf",keyword:"anyOf",params:{},message:"must mat\
ch a schema in anyOf"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.matches!==void 0&&typeof data.matches!="string"){let err8={
instancePath:instancePath+"/matches",schemaPath:"#/anyOf/1/properties/matches/type",keyword:"type",params:{type:"string"},message:"must be s\
tring"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{let err9={instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{
type:"object"},message:"must be object"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}var _valid0=_errs3===errors;if(valid0=valid0||
_valid0,_valid0)var props0=!0;if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err10={instancePath,
schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}
return validate165.errors=vErrors,evaluated0.props=props0,errors===0}validate165.evaluated={dynamicProps:!0,dynamicItems:!1};var pattern22=new RegExp(
"^[A-Z*]+ \\S+$","u");function validate160(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate160.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);
let _errs0=errors,valid0=!1,_errs1=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.command===void 0){let err0={instancePath,
schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty:"command"},message:"must have required property 'command'"};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)if(!(key0==="command"||key0==="exit"||key0==="items"||key0==="stdout"||
key0==="stderr"||key0==="files"||key0==="run")){let err1={instancePath,schemaPath:"#/anyOf/0/additionalProperties",keyword:"additionalProper\
ties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}
if(data.command!==void 0){let data0=data.command,_errs5=errors,valid2=!1,_errs6=errors;if(typeof data0=="string"){if(func2(data0)<1){let err2={
instancePath:instancePath+"/command",schemaPath:"#/anyOf/0/properties/command/anyOf/0/minLength",keyword:"minLength",params:{limit:1},message:"\
must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+
"/command",schemaPath:"#/anyOf/0/properties/command/anyOf/0/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}var _valid1=_errs6===errors;valid2=valid2||_valid1;let _errs8=errors;if(Array.isArray(data0)){
if(data0.length<1){let err4={instancePath:instancePath+"/command",schemaPath:"#/anyOf/0/properties/command/anyOf/1/minItems",keyword:"minIte\
ms",params:{limit:1},message:"must NOT have fewer than 1 items"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}let len0=data0.length;
for(let i0=0;i0<len0;i0++)if(typeof data0[i0]!="string"){let err5={instancePath:instancePath+"/command/"+i0,schemaPath:"#/anyOf/0/properties\
/command/anyOf/1/items/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err5]:vErrors.push(err5),
errors++}}else{let err6={instancePath:instancePath+"/command",schemaPath:"#/anyOf/0/properties/command/anyOf/1/type",keyword:"type",params:{
type:"array"},message:"must be array"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}var _valid1=_errs8===errors;if(valid2=valid2||
_valid1,valid2)errors=_errs5,vErrors!==null&&(_errs5?vErrors.length=_errs5:vErrors=null);else{let err7={instancePath:instancePath+"/command",
schemaPath:"#/anyOf/0/properties/command/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err7]:
vErrors.push(err7),errors++}}if(data.exit!==void 0){let data2=data.exit;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){
let err8={instancePath:instancePath+"/exit",schemaPath:"#/anyOf/0/properties/exit/type",keyword:"type",params:{type:"integer"},message:"must\
 be integer"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(typeof data2=="number"&&isFinite(data2)){if(data2>255||isNaN(data2)){
let err9={instancePath:instancePath+"/exit",schemaPath:"#/anyOf/0/properties/exit/maximum",keyword:"maximum",params:{comparison:"<=",limit:255},
message:"must be <= 255"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data2<0||isNaN(data2)){let err10={instancePath:instancePath+
"/exit",schemaPath:"#/anyOf/0/properties/exit/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};vErrors===
null?vErrors=[err10]:vErrors.push(err10),errors++}}}if(data.items!==void 0){let data3=data.items;if(Array.isArray(data3)){let len1=data3.length;
for(let i1=0;i1<len1;i1++)validate161(data3[i1],{instancePath:instancePath+"/items/"+i1,parentData:data3,parentDataProperty:i1,rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate161.errors:vErrors.concat(validate161.errors),errors=vErrors.length)}else{let err11={instancePath:instancePath+
"/items",schemaPath:"#/anyOf/0/properties/items/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[
err11]:vErrors.push(err11),errors++}}if(data.stdout!==void 0&&typeof data.stdout!="string"){let err12={instancePath:instancePath+"/stdout",schemaPath:"\
#/anyOf/0/properties/stdout/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err12]:vErrors.push(
err12),errors++}if(data.stderr!==void 0&&typeof data.stderr!="string"){let err13={instancePath:instancePath+"/stderr",schemaPath:"#/anyOf/0/\
properties/stderr/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}
if(data.files!==void 0){let data7=data.files;if(data7&&typeof data7=="object"&&!Array.isArray(data7))for(let key1 in data7)validate163(data7[key1],
{instancePath:instancePath+"/files/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data7,parentDataProperty:key1,rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate163.errors:vErrors.concat(validate163.errors),errors=vErrors.length);else{let err14={instancePath:instancePath+
"/files",schemaPath:"#/anyOf/0/properties/files/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=
[err14]:vErrors.push(err14),errors++}}if(data.run!==void 0&&data.run!=="sandboxed"){let err15={instancePath:instancePath+"/run",schemaPath:"\
#/anyOf/0/properties/run/enum",keyword:"enum",params:{allowedValues:schema58.anyOf[0].properties.run.enum},message:"must be equal to one of \
the allowed values"};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}else{let err16={instancePath,schemaPath:"#/anyOf/0/type",keyword:"\
type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}var _valid0=_errs1===errors;
if(valid0=valid0||_valid0,_valid0)var props2=!0;let _errs26=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.http===void 0){
let err17={instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty:"http"},message:"must have required prope\
rty 'http'"};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}for(let key2 in data)if(!(key2==="http"||key2==="request"||key2==="\
status"||key2==="headers"||key2==="json"||key2==="body"||key2==="error")){let err18={instancePath,schemaPath:"#/anyOf/1/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:key2},message:"must NOT have additional properties"};vErrors===null?vErrors=[err18]:
vErrors.push(err18),errors++}if(data.http!==void 0){let data10=data.http;if(typeof data10=="string"){if(!pattern22.test(data10)){let err19={
instancePath:instancePath+"/http",schemaPath:"#/anyOf/1/properties/http/pattern",keyword:"pattern",params:{pattern:"^[A-Z*]+ \\S+$"},message:'\
must match pattern "^[A-Z*]+ \\S+$"'};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}else{let err20={instancePath:instancePath+
"/http",schemaPath:"#/anyOf/1/properties/http/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[
err20]:vErrors.push(err20),errors++}}if(data.request!==void 0){let data11=data.request;if(data11&&typeof data11=="object"&&!Array.isArray(data11)){
if(Object.keys(data11).length<1){let err21={instancePath:instancePath+"/request",schemaPath:"#/anyOf/1/properties/request/minProperties",keyword:"\
minProperties",params:{limit:1},message:"must NOT have fewer than 1 properties"};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}
for(let key3 in data11)if(!(key3==="json"||key3==="body"||key3==="headers")){let err22={instancePath:instancePath+"/request",schemaPath:"#/a\
nyOf/1/properties/request/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key3},message:"must NOT have addit\
ional properties"};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}if(data11.body!==void 0&&(validate165(data11.body,{instancePath:instancePath+
"/request/body",parentData:data11,parentDataProperty:"body",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate165.errors:vErrors.concat(
validate165.errors),errors=vErrors.length)),data11.headers!==void 0){let data13=data11.headers;if(data13&&typeof data13=="object"&&!Array.isArray(
data13))for(let key4 in data13)validate165(data13[key4],{instancePath:instancePath+"/request/headers/"+key4.replace(/~/g,"~0").replace(/\//g,
"~1"),parentData:data13,parentDataProperty:key4,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate165.errors:vErrors.concat(validate165.
errors),errors=vErrors.length);else{let err23={instancePath:instancePath+"/request/headers",schemaPath:"#/anyOf/1/properties/request/propert\
ies/headers/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}}}else{
let err24={instancePath:instancePath+"/request",schemaPath:"#/anyOf/1/properties/request/type",keyword:"type",params:{type:"object"},message:"\
must be object"};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}if(data.status!==void 0){let data15=data.status;if(!(typeof data15==
"number"&&!(data15%1)&&!isNaN(data15)&&isFinite(data15))){let err25={instancePath:instancePath+"/status",schemaPath:"#/anyOf/1/properties/st\
atus/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}if(typeof data15==
"number"&&isFinite(data15)){if(data15>599||isNaN(data15)){let err26={instancePath:instancePath+"/status",schemaPath:"#/anyOf/1/properties/st\
atus/maximum",keyword:"maximum",params:{comparison:"<=",limit:599},message:"must be <= 599"};vErrors===null?vErrors=[err26]:vErrors.push(err26),
errors++}if(data15<100||isNaN(data15)){let err27={instancePath:instancePath+"/status",schemaPath:"#/anyOf/1/properties/status/minimum",keyword:"\
minimum",params:{comparison:">=",limit:100},message:"must be >= 100"};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}}}if(data.
headers!==void 0){let data16=data.headers;if(data16&&typeof data16=="object"&&!Array.isArray(data16)){for(let key5 in data16)if(typeof data16[key5]!=
"string"){let err28={instancePath:instancePath+"/headers/"+key5.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/anyOf/1/properties/head\
ers/additionalProperties/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err28]:vErrors.push(err28),
errors++}}else{let err29={instancePath:instancePath+"/headers",schemaPath:"#/anyOf/1/properties/headers/type",keyword:"type",params:{type:"o\
bject"},message:"must be object"};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}}if(data.body!==void 0&&typeof data.body!="str\
ing"){let err30={instancePath:instancePath+"/body",schemaPath:"#/anyOf/1/properties/body/type",keyword:"type",params:{type:"string"},message:"\
must be string"};vErrors===null?vErrors=[err30]:vErrors.push(err30),errors++}if(data.error!==void 0){let data19=data.error;if(typeof data19==
"string"){if(func2(data19)<1){let err31={instancePath:instancePath+"/error",schemaPath:"#/anyOf/1/properties/error/minLength",keyword:"minLe\
ngth",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err31]:vErrors.push(err31),errors++}}else{let err32={
instancePath:instancePath+"/error",schemaPath:"#/anyOf/1/properties/error/type",keyword:"type",params:{type:"string"},message:"must be strin\
g"};vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}}}else{let err33={instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{
type:"object"},message:"must be object"};vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++}var _valid0=_errs26===errors;valid0=valid0||
_valid0,_valid0&&props2!==!0&&(props2=!0);let _errs50=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.notify===void 0){
let err34={instancePath,schemaPath:"#/anyOf/2/required",keyword:"required",params:{missingProperty:"notify"},message:"must have required pro\
perty 'notify'"};vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++}for(let key6 in data)if(!(key6==="notify"||key6==="error")){let err35={
instancePath,schemaPath:"#/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key6},message:"must NOT h\
ave additional properties"};vErrors===null?vErrors=[err35]:vErrors.push(err35),errors++}if(data.notify!==void 0&&(validate103(data.notify,{instancePath:instancePath+
"/notify",parentData:data,parentDataProperty:"notify",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate103.errors:vErrors.concat(validate103.
errors),errors=vErrors.length)),data.error!==void 0){let data21=data.error;if(typeof data21=="string"){if(func2(data21)<1){let err36={instancePath:instancePath+
"/error",schemaPath:"#/anyOf/2/properties/error/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characte\
rs"};vErrors===null?vErrors=[err36]:vErrors.push(err36),errors++}}else{let err37={instancePath:instancePath+"/error",schemaPath:"#/anyOf/2/p\
roperties/error/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err37]:vErrors.push(err37),errors++}}}else{
let err38={instancePath,schemaPath:"#/anyOf/2/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[
err38]:vErrors.push(err38),errors++}var _valid0=_errs50===errors;if(valid0=valid0||_valid0,_valid0&&props2!==!0&&(props2=!0),valid0)errors=_errs0,
vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err39={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"\
must match a schema in anyOf"};vErrors===null?vErrors=[err39]:vErrors.push(err39),errors++}return validate160.errors=vErrors,evaluated0.props=
props2,errors===0}validate160.evaluated={dynamicProps:!0,dynamicItems:!1};function validate172(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate172.
evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,
_errs1=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.command===void 0){let err0={instancePath,schemaPath:"#/anyOf/0/r\
equired",keyword:"required",params:{missingProperty:"command"},message:"must have required property 'command'"};vErrors===null?vErrors=[err0]:
vErrors.push(err0),errors++}for(let key0 in data)if(!(key0==="command"||key0==="env")){let err1={instancePath,schemaPath:"#/anyOf/0/addition\
alProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?
vErrors=[err1]:vErrors.push(err1),errors++}if(data.command!==void 0){let data0=data.command,_errs5=errors,valid2=!1,_errs6=errors;if(typeof data0==
"string"){if(func2(data0)<1){let err2={instancePath:instancePath+"/command",schemaPath:"#/anyOf/0/properties/command/anyOf/0/minLength",keyword:"\
minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{
let err3={instancePath:instancePath+"/command",schemaPath:"#/anyOf/0/properties/command/anyOf/0/type",keyword:"type",params:{type:"string"},
message:"must be string"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}var _valid1=_errs6===errors;valid2=valid2||_valid1;let _errs8=errors;
if(Array.isArray(data0)){if(data0.length<1){let err4={instancePath:instancePath+"/command",schemaPath:"#/anyOf/0/properties/command/anyOf/1/\
minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}
let len0=data0.length;for(let i0=0;i0<len0;i0++)if(typeof data0[i0]!="string"){let err5={instancePath:instancePath+"/command/"+i0,schemaPath:"\
#/anyOf/0/properties/command/anyOf/1/items/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err5]:
vErrors.push(err5),errors++}}else{let err6={instancePath:instancePath+"/command",schemaPath:"#/anyOf/0/properties/command/anyOf/1/type",keyword:"\
type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}var _valid1=_errs8===errors;if(valid2=
valid2||_valid1,valid2)errors=_errs5,vErrors!==null&&(_errs5?vErrors.length=_errs5:vErrors=null);else{let err7={instancePath:instancePath+"/\
command",schemaPath:"#/anyOf/0/properties/command/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=
[err7]:vErrors.push(err7),errors++}}if(data.env!==void 0){let data2=data.env;if(data2&&typeof data2=="object"&&!Array.isArray(data2))for(let key1 in data2)
validate165(data2[key1],{instancePath:instancePath+"/env/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data2,parentDataProperty:key1,
rootData,dynamicAnchors})||(vErrors=vErrors===null?validate165.errors:vErrors.concat(validate165.errors),errors=vErrors.length);else{let err8={
instancePath:instancePath+"/env",schemaPath:"#/anyOf/0/properties/env/type",keyword:"type",params:{type:"object"},message:"must be object"};
vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}}else{let err9={instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type:"\
object"},message:"must be object"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}var _valid0=_errs1===errors;if(valid0=valid0||_valid0,
_valid0)var props1=!0;let _errs16=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.http===void 0){let err10={instancePath,
schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty:"http"},message:"must have required property 'http'"};vErrors===null?
vErrors=[err10]:vErrors.push(err10),errors++}for(let key2 in data)if(!(key2==="http"||key2==="json"||key2==="body"||key2==="headers")){let err11={
instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2},message:"must NOT h\
ave additional properties"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(data.http!==void 0){let data4=data.http;if(typeof data4==
"string"){if(!pattern22.test(data4)){let err12={instancePath:instancePath+"/http",schemaPath:"#/anyOf/1/properties/http/pattern",keyword:"pa\
ttern",params:{pattern:"^[A-Z*]+ \\S+$"},message:'must match pattern "^[A-Z*]+ \\S+$"'};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}else{
let err13={instancePath:instancePath+"/http",schemaPath:"#/anyOf/1/properties/http/type",keyword:"type",params:{type:"string"},message:"must\
 be string"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}if(data.body!==void 0&&(validate165(data.body,{instancePath:instancePath+
"/body",parentData:data,parentDataProperty:"body",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate165.errors:vErrors.concat(validate165.
errors),errors=vErrors.length)),data.headers!==void 0){let data6=data.headers;if(data6&&typeof data6=="object"&&!Array.isArray(data6))for(let key3 in data6)
validate165(data6[key3],{instancePath:instancePath+"/headers/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data6,parentDataProperty:key3,
rootData,dynamicAnchors})||(vErrors=vErrors===null?validate165.errors:vErrors.concat(validate165.errors),errors=vErrors.length);else{let err14={
instancePath:instancePath+"/headers",schemaPath:"#/anyOf/1/properties/headers/type",keyword:"type",params:{type:"object"},message:"must be o\
bject"};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}}else{let err15={instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",
params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}var _valid0=_errs16===errors;valid0=
valid0||_valid0,_valid0&&props1!==!0&&(props1=!0);let _errs26=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.notify===
void 0){let err16={instancePath,schemaPath:"#/anyOf/2/required",keyword:"required",params:{missingProperty:"notify"},message:"must have requ\
ired property 'notify'"};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}for(let key4 in data)if(!(key4==="notify"||key4==="mess\
age"||key4==="subject"||key4==="to")){let err17={instancePath,schemaPath:"#/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key4},message:"must NOT have additional properties"};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}if(data.
notify!==void 0&&(validate103(data.notify,{instancePath:instancePath+"/notify",parentData:data,parentDataProperty:"notify",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate103.errors:vErrors.concat(validate103.errors),errors=vErrors.length)),data.message!==void 0&&(validate165(data.
message,{instancePath:instancePath+"/message",parentData:data,parentDataProperty:"message",rootData,dynamicAnchors})||(vErrors=vErrors===null?
validate165.errors:vErrors.concat(validate165.errors),errors=vErrors.length)),data.subject!==void 0&&(validate165(data.subject,{instancePath:instancePath+
"/subject",parentData:data,parentDataProperty:"subject",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate165.errors:vErrors.concat(
validate165.errors),errors=vErrors.length)),data.to!==void 0){let data11=data.to,_errs33=errors,valid9=!1,_errs34=errors;if(typeof data11!="\
string"){let err18={instancePath:instancePath+"/to",schemaPath:"#/anyOf/2/properties/to/anyOf/0/type",keyword:"type",params:{type:"string"},
message:"must be string"};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}var _valid2=_errs34===errors;valid9=valid9||_valid2;let _errs36=errors;
if(Array.isArray(data11)){let len1=data11.length;for(let i1=0;i1<len1;i1++)if(typeof data11[i1]!="string"){let err19={instancePath:instancePath+
"/to/"+i1,schemaPath:"#/anyOf/2/properties/to/anyOf/1/items/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===
null?vErrors=[err19]:vErrors.push(err19),errors++}}else{let err20={instancePath:instancePath+"/to",schemaPath:"#/anyOf/2/properties/to/anyOf\
/1/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}var _valid2=_errs36===
errors;if(valid9=valid9||_valid2,valid9)errors=_errs33,vErrors!==null&&(_errs33?vErrors.length=_errs33:vErrors=null);else{let err21={instancePath:instancePath+
"/to",schemaPath:"#/anyOf/2/properties/to/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err21]:
vErrors.push(err21),errors++}}}else{let err22={instancePath,schemaPath:"#/anyOf/2/type",keyword:"type",params:{type:"object"},message:"must \
be object"};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}var _valid0=_errs26===errors;if(valid0=valid0||_valid0,_valid0&&props1!==
!0&&(props1=!0),valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err23={instancePath,schemaPath:"#/\
anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}return validate172.
errors=vErrors,evaluated0.props=props1,errors===0}validate172.evaluated={dynamicProps:!0,dynamicItems:!1};function validate180(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate180.
evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,
_errs1=errors;if(typeof data!="string"){let err0={instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type:"string"},message:"mu\
st be string"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs1===errors;valid0=valid0||_valid0;let _errs3=errors;
if(data&&typeof data=="object"&&!Array.isArray(data)){if(Object.keys(data).length<1){let err1={instancePath,schemaPath:"#/anyOf/1/minPropert\
ies",keyword:"minProperties",params:{limit:1},message:"must NOT have fewer than 1 properties"};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}for(let key0 in data)if(!(key0==="text"||key0==="contains"||key0==="matches"||key0==="json"||key0==="lines")){let err2={instancePath,
schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additiona\
l properties"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.text!==void 0&&typeof data.text!="string"){let err3={instancePath:instancePath+
"/text",schemaPath:"#/anyOf/1/properties/text/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[
err3]:vErrors.push(err3),errors++}if(data.contains!==void 0){let data1=data.contains,_errs9=errors,valid2=!1,_errs10=errors;if(typeof data1!=
"string"){let err4={instancePath:instancePath+"/contains",schemaPath:"#/anyOf/1/properties/contains/anyOf/0/type",keyword:"type",params:{type:"\
string"},message:"must be string"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}var _valid1=_errs10===errors;valid2=valid2||_valid1;
let _errs12=errors;if(Array.isArray(data1)){if(data1.length<1){let err5={instancePath:instancePath+"/contains",schemaPath:"#/anyOf/1/propert\
ies/contains/anyOf/1/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items"};vErrors===null?vErrors=[err5]:
vErrors.push(err5),errors++}let len0=data1.length;for(let i0=0;i0<len0;i0++)if(typeof data1[i0]!="string"){let err6={instancePath:instancePath+
"/contains/"+i0,schemaPath:"#/anyOf/1/properties/contains/anyOf/1/items/type",keyword:"type",params:{type:"string"},message:"must be string"};
vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+"/contains",schemaPath:"#/anyOf/1/proper\
ties/contains/anyOf/1/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}
var _valid1=_errs12===errors;if(valid2=valid2||_valid1,valid2)errors=_errs9,vErrors!==null&&(_errs9?vErrors.length=_errs9:vErrors=null);else{
let err8={instancePath:instancePath+"/contains",schemaPath:"#/anyOf/1/properties/contains/anyOf",keyword:"anyOf",params:{},message:"must mat\
ch a schema in anyOf"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data.matches!==void 0&&typeof data.matches!="string"){let err9={
instancePath:instancePath+"/matches",schemaPath:"#/anyOf/1/properties/matches/type",keyword:"type",params:{type:"string"},message:"must be s\
tring"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data.lines!==void 0){let data4=data.lines;if(!(typeof data4=="number"&&
!(data4%1)&&!isNaN(data4)&&isFinite(data4))){let err10={instancePath:instancePath+"/lines",schemaPath:"#/anyOf/1/properties/lines/type",keyword:"\
type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(typeof data4=="numbe\
r"&&isFinite(data4)&&(data4<0||isNaN(data4))){let err11={instancePath:instancePath+"/lines",schemaPath:"#/anyOf/1/properties/lines/minimum",
keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}}else{
let err12={instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[
err12]:vErrors.push(err12),errors++}var _valid0=_errs3===errors;if(valid0=valid0||_valid0,_valid0)var props0=!0;if(valid0)errors=_errs0,vErrors!==
null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err13={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must \
match a schema in anyOf"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}return validate180.errors=vErrors,evaluated0.props=props0,
errors===0}validate180.evaluated={dynamicProps:!0,dynamicItems:!1};function validate156(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate156.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=
void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.name===void 0){let err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"},message:"must have required property 'name'"};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)if(!func1.call(schema56.properties,key0)){let err1={instancePath,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.name!==void 0){let data0=data.name;if(typeof data0=="string"){if(func2(data0)<1){let err2={
instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer\
 than 1 characters"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+"/name",schemaPath:"\
#/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}
if(data.given!==void 0){let data1=data.given;if(data1&&typeof data1=="object"&&!Array.isArray(data1))for(let key1 in data1)validate157(data1[key1],
{instancePath:instancePath+"/given/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data1,parentDataProperty:key1,rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate157.errors:vErrors.concat(validate157.errors),errors=vErrors.length);else{let err4={instancePath:instancePath+
"/given",schemaPath:"#/properties/given/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err4]:
vErrors.push(err4),errors++}}if(data.fixtures!==void 0&&(validate103(data.fixtures,{instancePath:instancePath+"/fixtures",parentData:data,parentDataProperty:"\
fixtures",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate103.errors:vErrors.concat(validate103.errors),errors=vErrors.length)),data.
params!==void 0){let data4=data.params;if(!(data4&&typeof data4=="object"&&!Array.isArray(data4))){let err5={instancePath:instancePath+"/par\
ams",schemaPath:"#/properties/params/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}}if(data.partition!==void 0){let data5=data.partition;if(typeof data5=="string"){if(func2(data5)<1){let err6={instancePath:instancePath+
"/partition",schemaPath:"#/properties/partition/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characte\
rs"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+"/partition",schemaPath:"#/properti\
es/partition/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}
if(data.item!==void 0){let data6=data.item;if(data6&&typeof data6=="object"&&!Array.isArray(data6)){if(data6.key===void 0){let err8={instancePath:instancePath+
"/item",schemaPath:"#/properties/item/required",keyword:"required",params:{missingProperty:"key"},message:"must have required property 'key'"};
vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data6.key!==void 0){let data7=data6.key;if(typeof data7=="string"){if(func2(data7)<
1){let err9={instancePath:instancePath+"/item/key",schemaPath:"#/properties/item/properties/key/minLength",keyword:"minLength",params:{limit:1},
message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}else{let err10={instancePath:instancePath+
"/item/key",schemaPath:"#/properties/item/properties/key/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?
vErrors=[err10]:vErrors.push(err10),errors++}}}else{let err11={instancePath:instancePath+"/item",schemaPath:"#/properties/item/type",keyword:"\
type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}if(data.now!==void 0&&typeof data.
now!="string"){let err12={instancePath:instancePath+"/now",schemaPath:"#/properties/now/type",keyword:"type",params:{type:"string"},message:"\
must be string"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(data.stubs!==void 0){let data9=data.stubs;if(Array.isArray(data9)){
let len0=data9.length;for(let i0=0;i0<len0;i0++)validate160(data9[i0],{instancePath:instancePath+"/stubs/"+i0,parentData:data9,parentDataProperty:i0,
rootData,dynamicAnchors})||(vErrors=vErrors===null?validate160.errors:vErrors.concat(validate160.errors),errors=vErrors.length)}else{let err13={
instancePath:instancePath+"/stubs",schemaPath:"#/properties/stubs/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===
null?vErrors=[err13]:vErrors.push(err13),errors++}}if(data.expect!==void 0){let data11=data.expect;if(data11&&typeof data11=="object"&&!Array.
isArray(data11)){if(Object.keys(data11).length<1){let err14={instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/minProperti\
es",keyword:"minProperties",params:{limit:1},message:"must NOT have fewer than 1 properties"};vErrors===null?vErrors=[err14]:vErrors.push(err14),
errors++}for(let key2 in data11)if(!func1.call(schema56.properties.expect.properties,key2)){let err15={instancePath:instancePath+"/expect",schemaPath:"\
#/properties/expect/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2},message:"must NOT have additional \
properties"};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(data11.rows!==void 0){let data12=data11.rows;if(Array.isArray(data12)){
let len1=data12.length;for(let i1=0;i1<len1;i1++){let data13=data12[i1];if(!(data13&&typeof data13=="object"&&!Array.isArray(data13))){let err16={
instancePath:instancePath+"/expect/rows/"+i1,schemaPath:"#/properties/expect/properties/rows/items/type",keyword:"type",params:{type:"object"},
message:"must be object"};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}}else{let err17={instancePath:instancePath+"/expect/r\
ows",schemaPath:"#/properties/expect/properties/rows/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=
[err17]:vErrors.push(err17),errors++}}if(data11.outputs!==void 0){let data14=data11.outputs;if(data14&&typeof data14=="object"&&!Array.isArray(
data14))for(let key3 in data14)validate157(data14[key3],{instancePath:instancePath+"/expect/outputs/"+key3.replace(/~/g,"~0").replace(/\//g,
"~1"),parentData:data14,parentDataProperty:key3,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate157.errors:vErrors.concat(validate157.
errors),errors=vErrors.length);else{let err18={instancePath:instancePath+"/expect/outputs",schemaPath:"#/properties/expect/properties/output\
s/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}}if(data11.
match!==void 0){let data16=data11.match;if(!(data16==="exact"||data16==="rows"||data16==="subset")){let err19={instancePath:instancePath+"/e\
xpect/match",schemaPath:"#/properties/expect/properties/match/enum",keyword:"enum",params:{allowedValues:schema56.properties.expect.properties.
match.enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}if(data11.order!==
void 0){let data17=data11.order;if(!(data17==="any"||data17==="exact")){let err20={instancePath:instancePath+"/expect/order",schemaPath:"#/p\
roperties/expect/properties/order/enum",keyword:"enum",params:{allowedValues:schema56.properties.expect.properties.order.enum},message:"must\
 be equal to one of the allowed values"};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}if(data11.tolerance!==void 0){let data18=data11.
tolerance;if(typeof data18=="number"&&isFinite(data18)){if(data18<0||isNaN(data18)){let err21={instancePath:instancePath+"/expect/tolerance",
schemaPath:"#/properties/expect/properties/tolerance/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};vErrors===
null?vErrors=[err21]:vErrors.push(err21),errors++}}else{let err22={instancePath:instancePath+"/expect/tolerance",schemaPath:"#/properties/ex\
pect/properties/tolerance/type",keyword:"type",params:{type:"number"},message:"must be number"};vErrors===null?vErrors=[err22]:vErrors.push(
err22),errors++}}if(data11.items!==void 0){let data19=data11.items;if(Array.isArray(data19)){let len2=data19.length;for(let i2=0;i2<len2;i2++)
validate161(data19[i2],{instancePath:instancePath+"/expect/items/"+i2,parentData:data19,parentDataProperty:i2,rootData,dynamicAnchors})||(vErrors=
vErrors===null?validate161.errors:vErrors.concat(validate161.errors),errors=vErrors.length)}else{let err23={instancePath:instancePath+"/expe\
ct/items",schemaPath:"#/properties/expect/properties/items/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?
vErrors=[err23]:vErrors.push(err23),errors++}}if(data11.calls!==void 0){let data21=data11.calls;if(Array.isArray(data21)){let len3=data21.length;
for(let i3=0;i3<len3;i3++)validate172(data21[i3],{instancePath:instancePath+"/expect/calls/"+i3,parentData:data21,parentDataProperty:i3,rootData,
dynamicAnchors})||(vErrors=vErrors===null?validate172.errors:vErrors.concat(validate172.errors),errors=vErrors.length)}else{let err24={instancePath:instancePath+
"/expect/calls",schemaPath:"#/properties/expect/properties/calls/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===
null?vErrors=[err24]:vErrors.push(err24),errors++}}if(data11.files!==void 0){let data23=data11.files;if(data23&&typeof data23=="object"&&!Array.
isArray(data23))for(let key4 in data23)validate180(data23[key4],{instancePath:instancePath+"/expect/files/"+key4.replace(/~/g,"~0").replace(
/\//g,"~1"),parentData:data23,parentDataProperty:key4,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate180.errors:vErrors.concat(validate180.
errors),errors=vErrors.length);else{let err25={instancePath:instancePath+"/expect/files",schemaPath:"#/properties/expect/properties/files/ty\
pe",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}}if(data11.values!==
void 0){let data25=data11.values;if(!(data25&&typeof data25=="object"&&!Array.isArray(data25))){let err26={instancePath:instancePath+"/expec\
t/values",schemaPath:"#/properties/expect/properties/values/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===
null?vErrors=[err26]:vErrors.push(err26),errors++}}if(data11.checks!==void 0){let data26=data11.checks;if(data26&&typeof data26=="object"&&!Array.
isArray(data26))for(let key5 in data26){let data27=data26[key5];if(!(data27==="passed"||data27==="failed")){let err27={instancePath:instancePath+
"/expect/checks/"+key5.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/expect/properties/checks/additionalProperties/enum",keyword:"\
enum",params:{allowedValues:schema56.properties.expect.properties.checks.additionalProperties.enum},message:"must be equal to one of the all\
owed values"};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}}else{let err28={instancePath:instancePath+"/expect/checks",schemaPath:"\
#/properties/expect/properties/checks/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err28]:vErrors.
push(err28),errors++}}if(data11.error!==void 0){let data28=data11.error,_errs58=errors,valid15=!1,_errs59=errors;if(typeof data28=="string"){
if(func2(data28)<1){let err29={instancePath:instancePath+"/expect/error",schemaPath:"#/properties/expect/properties/error/anyOf/0/minLength",
keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}}else{
let err30={instancePath:instancePath+"/expect/error",schemaPath:"#/properties/expect/properties/error/anyOf/0/type",keyword:"type",params:{type:"\
string"},message:"must be string"};vErrors===null?vErrors=[err30]:vErrors.push(err30),errors++}var _valid0=_errs59===errors;valid15=valid15||
_valid0;let _errs61=errors;if(data28&&typeof data28=="object"&&!Array.isArray(data28)){if(Object.keys(data28).length<1){let err31={instancePath:instancePath+
"/expect/error",schemaPath:"#/properties/expect/properties/error/anyOf/1/minProperties",keyword:"minProperties",params:{limit:1},message:"mu\
st NOT have fewer than 1 properties"};vErrors===null?vErrors=[err31]:vErrors.push(err31),errors++}for(let key6 in data28)if(!(key6==="messag\
e"||key6==="kind")){let err32={instancePath:instancePath+"/expect/error",schemaPath:"#/properties/expect/properties/error/anyOf/1/additional\
Properties",keyword:"additionalProperties",params:{additionalProperty:key6},message:"must NOT have additional properties"};vErrors===null?vErrors=
[err32]:vErrors.push(err32),errors++}if(data28.message!==void 0&&(validate165(data28.message,{instancePath:instancePath+"/expect/error/messa\
ge",parentData:data28,parentDataProperty:"message",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate165.errors:vErrors.concat(validate165.
errors),errors=vErrors.length)),data28.kind!==void 0){let data30=data28.kind;if(!(data30==="user"||data30==="contract"||data30==="check")){let err33={
instancePath:instancePath+"/expect/error/kind",schemaPath:"#/properties/expect/properties/error/anyOf/1/properties/kind/enum",keyword:"enum",
params:{allowedValues:schema56.properties.expect.properties.error.anyOf[1].properties.kind.enum},message:"must be equal to one of the allowe\
d values"};vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++}}}else{let err34={instancePath:instancePath+"/expect/error",schemaPath:"\
#/properties/expect/properties/error/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err34]:
vErrors.push(err34),errors++}var _valid0=_errs61===errors;if(valid15=valid15||_valid0,valid15)errors=_errs58,vErrors!==null&&(_errs58?vErrors.
length=_errs58:vErrors=null);else{let err35={instancePath:instancePath+"/expect/error",schemaPath:"#/properties/expect/properties/error/anyO\
f",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err35]:vErrors.push(err35),errors++}}}else{let err36={
instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===
null?vErrors=[err36]:vErrors.push(err36),errors++}}}else{let err37={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"};vErrors===null?vErrors=[err37]:vErrors.push(err37),errors++}return validate156.errors=vErrors,errors===0}validate156.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function validate60(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate60.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.
items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!func1.call(schema25.properties,key0)){let err0={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional proper\
ties"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.job!==void 0&&typeof data.job!="string"){let err1={instancePath:instancePath+
"/job",schemaPath:"#/properties/job/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}if(data.type!==void 0){let data1=data.type;if(typeof data1=="string"){if(!pattern4.test(data1)){let err2={instancePath:instancePath+
"/type",schemaPath:"#/properties/type/pattern",keyword:"pattern",params:{pattern:"^[a-z][a-z0-9_]*(@[0-9]+)?$"},message:'must match pattern \
"^[a-z][a-z0-9_]*(@[0-9]+)?$"'};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+"/type",
schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err3]:vErrors.push(
err3),errors++}}if(data.description!==void 0&&(validate61(data.description,{instancePath:instancePath+"/description",parentData:data,parentDataProperty:"\
description",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate61.errors:vErrors.concat(validate61.errors),errors=vErrors.length)),
data.owners!==void 0&&(validate63(data.owners,{instancePath:instancePath+"/owners",parentData:data,parentDataProperty:"owners",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate63.errors:vErrors.concat(validate63.errors),errors=vErrors.length)),data.tags!==void 0&&(validate65(data.tags,
{instancePath:instancePath+"/tags",parentData:data,parentDataProperty:"tags",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate65.errors:
vErrors.concat(validate65.errors),errors=vErrors.length)),data.pipeline!==void 0&&(validate67(data.pipeline,{instancePath:instancePath+"/pip\
eline",parentData:data,parentDataProperty:"pipeline",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate67.errors:vErrors.concat(validate67.
errors),errors=vErrors.length)),data.schedule!==void 0&&(validate72(data.schedule,{instancePath:instancePath+"/schedule",parentData:data,parentDataProperty:"\
schedule",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate72.errors:vErrors.concat(validate72.errors),errors=vErrors.length)),data.
config!==void 0){let data7=data.config;if(!(data7&&typeof data7=="object"&&!Array.isArray(data7))){let err4={instancePath:instancePath+"/con\
fig",schemaPath:"#/properties/config/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err4]:vErrors.
push(err4),errors++}}if(data.resources!==void 0){let data8=data.resources;if(data8&&typeof data8=="object"&&!Array.isArray(data8))for(let key1 in data8)
validate103(data8[key1],{instancePath:instancePath+"/resources/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data8,parentDataProperty:key1,
rootData,dynamicAnchors})||(vErrors=vErrors===null?validate103.errors:vErrors.concat(validate103.errors),errors=vErrors.length);else{let err5={
instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/type",keyword:"type",params:{type:"object"},message:"must be objec\
t"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.outputs!==void 0){let data10=data.outputs,_errs19=errors,valid2=!1,_errs20=errors;
validate105(data10,{instancePath:instancePath+"/outputs",parentData:data,parentDataProperty:"outputs",rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate105.errors:vErrors.concat(validate105.errors),errors=vErrors.length);var _valid0=_errs20===errors;valid2=valid2||_valid0;let _errs21=errors;
if(Array.isArray(data10)){let len0=data10.length;for(let i0=0;i0<len0;i0++)validate105(data10[i0],{instancePath:instancePath+"/outputs/"+i0,
parentData:data10,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate105.errors:vErrors.concat(validate105.errors),
errors=vErrors.length)}else{let err6={instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/anyOf/1/type",keyword:"type",params:{
type:"array"},message:"must be array"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}var _valid0=_errs21===errors;valid2=valid2||
_valid0;let _errs24=errors;if(data10&&typeof data10=="object"&&!Array.isArray(data10))for(let key2 in data10){let data12=data10[key2],_errs28=errors,
valid6=!1,_errs29=errors;validate108(data12,{instancePath:instancePath+"/outputs/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data10,
parentDataProperty:key2,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate108.errors:vErrors.concat(validate108.errors),errors=vErrors.
length);var _valid1=_errs29===errors;valid6=valid6||_valid1;let _errs30=errors;if(data12!==null){let err7={instancePath:instancePath+"/outpu\
ts/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/outputs/anyOf/2/additionalProperties/anyOf/1/type",keyword:"type",
params:{type:"null"},message:"must be null"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}var _valid1=_errs30===errors;if(valid6=
valid6||_valid1,valid6)errors=_errs28,vErrors!==null&&(_errs28?vErrors.length=_errs28:vErrors=null);else{let err8={instancePath:instancePath+
"/outputs/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/outputs/anyOf/2/additionalProperties/anyOf",keyword:"anyOf",
params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{let err9={instancePath:instancePath+
"/outputs",schemaPath:"#/properties/outputs/anyOf/2/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=
[err9]:vErrors.push(err9),errors++}var _valid0=_errs24===errors;if(valid2=valid2||_valid0,valid2)errors=_errs19,vErrors!==null&&(_errs19?vErrors.
length=_errs19:vErrors=null);else{let err10={instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/anyOf",keyword:"anyOf",params:{},
message:"must match a schema in anyOf"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}if(data.inputs!==void 0){let data13=data.
inputs,_errs33=errors,valid7=!1,_errs34=errors;validate105(data13,{instancePath:instancePath+"/inputs",parentData:data,parentDataProperty:"i\
nputs",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate105.errors:vErrors.concat(validate105.errors),errors=vErrors.length);var _valid2=_errs34===
errors;valid7=valid7||_valid2;let _errs35=errors;if(Array.isArray(data13)){let len1=data13.length;for(let i1=0;i1<len1;i1++)validate105(data13[i1],
{instancePath:instancePath+"/inputs/"+i1,parentData:data13,parentDataProperty:i1,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate105.
errors:vErrors.concat(validate105.errors),errors=vErrors.length)}else{let err11={instancePath:instancePath+"/inputs",schemaPath:"#/propertie\
s/inputs/anyOf/1/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}
var _valid2=_errs35===errors;valid7=valid7||_valid2;let _errs38=errors;if(data13&&typeof data13=="object"&&!Array.isArray(data13))for(let key3 in data13){
let data15=data13[key3],_errs42=errors,valid11=!1,_errs43=errors;validate123(data15,{instancePath:instancePath+"/inputs/"+key3.replace(/~/g,
"~0").replace(/\//g,"~1"),parentData:data13,parentDataProperty:key3,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate123.errors:vErrors.
concat(validate123.errors),errors=vErrors.length);var _valid3=_errs43===errors;valid11=valid11||_valid3;let _errs44=errors;if(data15!==null){
let err12={instancePath:instancePath+"/inputs/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/inputs/anyOf/2/addition\
alProperties/anyOf/1/type",keyword:"type",params:{type:"null"},message:"must be null"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}
var _valid3=_errs44===errors;if(valid11=valid11||_valid3,valid11)errors=_errs42,vErrors!==null&&(_errs42?vErrors.length=_errs42:vErrors=null);else{
let err13={instancePath:instancePath+"/inputs/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/inputs/anyOf/2/addition\
alProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}else{
let err14={instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/anyOf/2/type",keyword:"type",params:{type:"object"},message:"\
must be object"};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}var _valid2=_errs38===errors;if(valid7=valid7||_valid2,valid7)errors=
_errs33,vErrors!==null&&(_errs33?vErrors.length=_errs33:vErrors=null);else{let err15={instancePath:instancePath+"/inputs",schemaPath:"#/prop\
erties/inputs/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}
if(data.after!==void 0&&(validate67(data.after,{instancePath:instancePath+"/after",parentData:data,parentDataProperty:"after",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate67.errors:vErrors.concat(validate67.errors),errors=vErrors.length)),data.partitions!==void 0&&(validate103(data.
partitions,{instancePath:instancePath+"/partitions",parentData:data,parentDataProperty:"partitions",rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate103.errors:vErrors.concat(validate103.errors),errors=vErrors.length)),data.params!==void 0){let data18=data.params;if(data18&&typeof data18==
"object"&&!Array.isArray(data18))for(let key4 in data18){let _errs50=errors;if(typeof key4=="string"&&!pattern18.test(key4)){let err16={instancePath:instancePath+
"/params",schemaPath:"#/properties/params/propertyNames/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z_][A-Za-z0-9_]*$"},message:'must\
 match pattern "^[A-Za-z_][A-Za-z0-9_]*$"',propertyName:key4};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}var valid12=_errs50===
errors;if(!valid12){let err17={instancePath:instancePath+"/params",schemaPath:"#/properties/params/propertyNames",keyword:"propertyNames",params:{
propertyName:key4},message:"property name must be valid"};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}}else{let err18={instancePath:instancePath+
"/params",schemaPath:"#/properties/params/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err18]:
vErrors.push(err18),errors++}}if(data.params_schema!==void 0){let data19=data.params_schema;if(!(data19&&typeof data19=="object"&&!Array.isArray(
data19))){let err19={instancePath:instancePath+"/params_schema",schemaPath:"#/properties/params_schema/type",keyword:"type",params:{type:"ob\
ject"},message:"must be object"};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}if(data.retry!==void 0&&(validate132(data.retry,
{instancePath:instancePath+"/retry",parentData:data,parentDataProperty:"retry",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate132.
errors:vErrors.concat(validate132.errors),errors=vErrors.length)),data.timeout!==void 0&&(validate118(data.timeout,{instancePath:instancePath+
"/timeout",parentData:data,parentDataProperty:"timeout",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate118.errors:vErrors.concat(
validate118.errors),errors=vErrors.length)),data.memory!==void 0&&(validate137(data.memory,{instancePath:instancePath+"/memory",parentData:data,
parentDataProperty:"memory",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate137.errors:vErrors.concat(validate137.errors),errors=
vErrors.length)),data.priority!==void 0){let data23=data.priority;if(!(typeof data23=="number"&&!(data23%1)&&!isNaN(data23)&&isFinite(data23))){
let err20={instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type:"integer"},message:"mus\
t be integer"};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}if(typeof data23=="number"&&isFinite(data23)){if(data23>1e3||isNaN(
data23)){let err21={instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/maximum",keyword:"maximum",params:{comparison:"<\
=",limit:1e3},message:"must be <= 1000"};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}if(data23<-1e3||isNaN(data23)){let err22={
instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/minimum",keyword:"minimum",params:{comparison:">=",limit:-1e3},message:"\
must be >= -1000"};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}}}if(data.pool!==void 0&&(validate67(data.pool,{instancePath:instancePath+
"/pool",parentData:data,parentDataProperty:"pool",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate67.errors:vErrors.concat(validate67.
errors),errors=vErrors.length)),data.previous_run!==void 0&&data.previous_run!=="required"){let err23={instancePath:instancePath+"/previous_\
run",schemaPath:"#/properties/previous_run/enum",keyword:"enum",params:{allowedValues:schema25.properties.previous_run.enum},message:"must b\
e equal to one of the allowed values"};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}if(data.memoize!==void 0&&typeof data.memoize!=
"boolean"){let err24={instancePath:instancePath+"/memoize",schemaPath:"#/properties/memoize/type",keyword:"type",params:{type:"boolean"},message:"\
must be boolean"};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}if(data.hooks!==void 0&&(validate140(data.hooks,{instancePath:instancePath+
"/hooks",parentData:data,parentDataProperty:"hooks",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate140.errors:vErrors.concat(validate140.
errors),errors=vErrors.length)),data.sla!==void 0&&(validate147(data.sla,{instancePath:instancePath+"/sla",parentData:data,parentDataProperty:"\
sla",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate147.errors:vErrors.concat(validate147.errors),errors=vErrors.length)),data.deprecated!==
void 0){let data29=data.deprecated,_errs67=errors,valid13=!1,_errs68=errors;if(typeof data29!="boolean"){let err25={instancePath:instancePath+
"/deprecated",schemaPath:"#/properties/deprecated/anyOf/0/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};vErrors===
null?vErrors=[err25]:vErrors.push(err25),errors++}var _valid4=_errs68===errors;valid13=valid13||_valid4;let _errs70=errors;if(data29&&typeof data29==
"object"&&!Array.isArray(data29)){for(let key5 in data29)if(!(key5==="since"||key5==="use"||key5==="message")){let err26={instancePath:instancePath+
"/deprecated",schemaPath:"#/properties/deprecated/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key5},
message:"must NOT have additional properties"};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}if(data29.since!==void 0&&typeof data29.
since!="string"){let err27={instancePath:instancePath+"/deprecated/since",schemaPath:"#/properties/deprecated/anyOf/1/properties/since/type",
keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}if(data29.use!==
void 0&&(validate105(data29.use,{instancePath:instancePath+"/deprecated/use",parentData:data29,parentDataProperty:"use",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate105.errors:vErrors.concat(validate105.errors),errors=vErrors.length)),data29.message!==void 0&&typeof data29.
message!="string"){let err28={instancePath:instancePath+"/deprecated/message",schemaPath:"#/properties/deprecated/anyOf/1/properties/message\
/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}}else{let err29={
instancePath:instancePath+"/deprecated",schemaPath:"#/properties/deprecated/anyOf/1/type",keyword:"type",params:{type:"object"},message:"mus\
t be object"};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}var _valid4=_errs70===errors;if(valid13=valid13||_valid4,valid13)errors=
_errs67,vErrors!==null&&(_errs67?vErrors.length=_errs67:vErrors=null);else{let err30={instancePath:instancePath+"/deprecated",schemaPath:"#/\
properties/deprecated/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err30]:vErrors.push(err30),
errors++}}if(data.experimental!==void 0&&typeof data.experimental!="boolean"){let err31={instancePath:instancePath+"/experimental",schemaPath:"\
#/properties/experimental/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};vErrors===null?vErrors=[err31]:vErrors.push(
err31),errors++}if(data.files!==void 0){let data34=data.files;if(Array.isArray(data34)){let len2=data34.length;for(let i2=0;i2<len2;i2++){let data35=data34[i2];
if(typeof data35=="string"){if(func2(data35)<1){let err32={instancePath:instancePath+"/files/"+i2,schemaPath:"#/properties/files/items/minLe\
ngth",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err32]:vErrors.push(err32),
errors++}}else{let err33={instancePath:instancePath+"/files/"+i2,schemaPath:"#/properties/files/items/type",keyword:"type",params:{type:"str\
ing"},message:"must be string"};vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++}}}else{let err34={instancePath:instancePath+"/fi\
les",schemaPath:"#/properties/files/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err34]:vErrors.
push(err34),errors++}}if(data.for_each!==void 0){let data36=data.for_each;if(data36&&typeof data36=="object"&&!Array.isArray(data36)){if(Object.
keys(data36).length<1){let err35={instancePath:instancePath+"/for_each",schemaPath:"#/properties/for_each/minProperties",keyword:"minPropert\
ies",params:{limit:1},message:"must NOT have fewer than 1 properties"};vErrors===null?vErrors=[err35]:vErrors.push(err35),errors++}for(let key6 in data36){
let _errs86=errors;if(typeof key6=="string"&&!pattern18.test(key6)){let err36={instancePath:instancePath+"/for_each",schemaPath:"#/propertie\
s/for_each/propertyNames/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z_][A-Za-z0-9_]*$"},message:'must match pattern "^[A-Za-z_][A-Za\
-z0-9_]*$"',propertyName:key6};vErrors===null?vErrors=[err36]:vErrors.push(err36),errors++}var valid17=_errs86===errors;if(!valid17){let err37={
instancePath:instancePath+"/for_each",schemaPath:"#/properties/for_each/propertyNames",keyword:"propertyNames",params:{propertyName:key6},message:"\
property name must be valid"};vErrors===null?vErrors=[err37]:vErrors.push(err37),errors++}}for(let key7 in data36){let data37=data36[key7];if(Array.
isArray(data37)){if(data37.length>1e4){let err38={instancePath:instancePath+"/for_each/"+key7.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/properties/for_each/additionalProperties/maxItems",keyword:"maxItems",params:{limit:1e4},message:"must NOT have more than 10000 items"};vErrors===
null?vErrors=[err38]:vErrors.push(err38),errors++}if(data37.length<1){let err39={instancePath:instancePath+"/for_each/"+key7.replace(/~/g,"~\
0").replace(/\//g,"~1"),schemaPath:"#/properties/for_each/additionalProperties/minItems",keyword:"minItems",params:{limit:1},message:"must N\
OT have fewer than 1 items"};vErrors===null?vErrors=[err39]:vErrors.push(err39),errors++}let len3=data37.length;for(let i3=0;i3<len3;i3++){let data38=data37[i3],
_errs91=errors,valid21=!1,_errs92=errors;if(typeof data38!="string"&&!(typeof data38=="number"&&isFinite(data38))&&typeof data38!="boolean"){
let err40={instancePath:instancePath+"/for_each/"+key7.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+i3,schemaPath:"#/properties/for_each/addit\
ionalProperties/items/anyOf/0/type",keyword:"type",params:{type:schema25.properties.for_each.additionalProperties.items.anyOf[0].type},message:"\
must be string,number,boolean"};vErrors===null?vErrors=[err40]:vErrors.push(err40),errors++}var _valid5=_errs92===errors;valid21=valid21||_valid5;
let _errs94=errors;if(!(data38&&typeof data38=="object"&&!Array.isArray(data38))){let err41={instancePath:instancePath+"/for_each/"+key7.replace(
/~/g,"~0").replace(/\//g,"~1")+"/"+i3,schemaPath:"#/properties/for_each/additionalProperties/items/anyOf/1/type",keyword:"type",params:{type:"\
object"},message:"must be object"};vErrors===null?vErrors=[err41]:vErrors.push(err41),errors++}var _valid5=_errs94===errors;if(valid21=valid21||
_valid5,valid21)errors=_errs91,vErrors!==null&&(_errs91?vErrors.length=_errs91:vErrors=null);else{let err42={instancePath:instancePath+"/for\
_each/"+key7.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+i3,schemaPath:"#/properties/for_each/additionalProperties/items/anyOf",keyword:"anyO\
f",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err42]:vErrors.push(err42),errors++}}}else{let err43={instancePath:instancePath+
"/for_each/"+key7.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/for_each/additionalProperties/type",keyword:"type",params:{
type:"array"},message:"must be array"};vErrors===null?vErrors=[err43]:vErrors.push(err43),errors++}}}else{let err44={instancePath:instancePath+
"/for_each",schemaPath:"#/properties/for_each/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[
err44]:vErrors.push(err44),errors++}}if(data.items!==void 0){let data39=data.items,_errs97=errors,valid22=!1,_errs98=errors;if(data39!==!0){
let err45={instancePath:instancePath+"/items",schemaPath:"#/properties/items/anyOf/0/const",keyword:"const",params:{allowedValue:!0},message:"\
must be equal to constant"};vErrors===null?vErrors=[err45]:vErrors.push(err45),errors++}var _valid6=_errs98===errors;valid22=valid22||_valid6;
let _errs99=errors;if(typeof data39=="string"){if(func2(data39)<1){let err46={instancePath:instancePath+"/items",schemaPath:"#/properties/it\
ems/anyOf/1/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err46]:
vErrors.push(err46),errors++}}else{let err47={instancePath:instancePath+"/items",schemaPath:"#/properties/items/anyOf/1/type",keyword:"type",
params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err47]:vErrors.push(err47),errors++}var _valid6=_errs99===errors;if(valid22=
valid22||_valid6,valid22)errors=_errs97,vErrors!==null&&(_errs97?vErrors.length=_errs97:vErrors=null);else{let err48={instancePath:instancePath+
"/items",schemaPath:"#/properties/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err48]:
vErrors.push(err48),errors++}}if(data.map!==void 0&&(validate105(data.map,{instancePath:instancePath+"/map",parentData:data,parentDataProperty:"\
map",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate105.errors:vErrors.concat(validate105.errors),errors=vErrors.length)),data.tests!==
void 0){let data41=data.tests;if(Array.isArray(data41)){let len4=data41.length;for(let i4=0;i4<len4;i4++)validate156(data41[i4],{instancePath:instancePath+
"/tests/"+i4,parentData:data41,parentDataProperty:i4,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate156.errors:vErrors.concat(validate156.
errors),errors=vErrors.length)}else{let err49={instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/type",keyword:"type",params:{
type:"array"},message:"must be array"};vErrors===null?vErrors=[err49]:vErrors.push(err49),errors++}}}else{let err50={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err50]:vErrors.push(err50),errors++}return validate60.
errors=vErrors,errors===0}validate60.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate192(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate192.evaluated;return evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),validate60(data,{instancePath,parentData,parentDataProperty,rootData,
dynamicAnchors})||(vErrors=vErrors===null?validate60.errors:vErrors.concat(validate60.errors),errors=vErrors.length),validate192.errors=vErrors,
errors===0}validate192.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema67={enum:["duckdb","postgres","redshift","bigquery","s\
nowflake"]};function validate195(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,
evaluated0=validate195.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),!(data===
"duckdb"||data==="postgres"||data==="redshift"||data==="bigquery"||data==="snowflake")){let err0={instancePath,schemaPath:"#/enum",keyword:"\
enum",params:{allowedValues:schema67.enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}return validate195.errors=vErrors,errors===0}validate195.evaluated={dynamicProps:!1,dynamicItems:!1};function validate197(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate197.
evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,
_errs1=errors;if(typeof data=="string"){if(func2(data)<1){let err0={instancePath,schemaPath:"#/anyOf/0/minLength",keyword:"minLength",params:{
limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath,
schemaPath:"#/anyOf/0/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}var _valid0=_errs1===errors;valid0=valid0||_valid0;let _errs3=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.
requirements===void 0){let err2={instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty:"requirements"},message:"\
must have required property 'requirements'"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)if(!(key0==="req\
uirements"||key0==="interpreter")){let err3={instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.requirements!==
void 0&&typeof data.requirements!="string"){let err4={instancePath:instancePath+"/requirements",schemaPath:"#/anyOf/1/properties/requirement\
s/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.interpreter!==
void 0&&typeof data.interpreter!="string"){let err5={instancePath:instancePath+"/interpreter",schemaPath:"#/anyOf/1/properties/interpreter/t\
ype",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={
instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err6]:vErrors.
push(err6),errors++}var _valid0=_errs3===errors;if(valid0=valid0||_valid0,_valid0)var props0=!0;if(valid0)errors=_errs0,vErrors!==null&&(_errs0?
vErrors.length=_errs0:vErrors=null);else{let err7={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema \
in anyOf"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate197.errors=vErrors,evaluated0.props=props0,errors===0}validate197.
evaluated={dynamicProps:!0,dynamicItems:!1};var schema69={type:"object",additionalProperties:!1,properties:{extends:{$ref:"common.schema.jso\
n#/$defs/identifier"},description:{$ref:"common.schema.json#/$defs/text"},executor:{$ref:"#/$defs/typed"},storage:{$ref:"#/$defs/typed"},resources:{
type:"object",propertyNames:{$ref:"common.schema.json#/$defs/identifier"},additionalProperties:{anyOf:[{$ref:"#/$defs/typed"},{type:"null"}]}},
io:{type:"object",additionalProperties:{$ref:"common.schema.json#/$defs/identifier"}},mocks:{enum:["all","none"]},fixtures:{$ref:"common.sch\
ema.json#/$defs/identifier"},params:{type:"object",additionalProperties:!0},max_parallel:{type:"integer",minimum:1,maximum:1e4},retention:{$ref:"\
common.schema.json#/$defs/retention"},queue:{$ref:"#/$defs/queue"}}};function validate203(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate203.
evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,
_errs1=errors;if(typeof data=="string"){if(func2(data)<1){let err0={instancePath,schemaPath:"#/anyOf/0/minLength",keyword:"minLength",params:{
limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath,
schemaPath:"#/anyOf/0/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}var _valid0=_errs1===errors;valid0=valid0||_valid0;let _errs3=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.
type!==void 0&&typeof data.type!="string"){let err2={instancePath:instancePath+"/type",schemaPath:"#/anyOf/1/properties/type/type",keyword:"\
type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath,
schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}var _valid0=_errs3===errors;if(valid0=valid0||_valid0,_valid0)var props0=!0;if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.
length=_errs0:vErrors=null);else{let err4={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}return validate203.errors=vErrors,evaluated0.props=props0,errors===0}validate203.evaluated=
{dynamicProps:!0,dynamicItems:!1};function validate213(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate213.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(!pattern19.
test(data)){let err0={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,9}(B|KiB|MiB|GiB|TiB)$"},message:'must\
 match pattern "^[0-9]{1,9}(B|KiB|MiB|GiB|TiB)$"'};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}return validate213.
errors=vErrors,errors===0}validate213.evaluated={dynamicProps:!1,dynamicItems:!1};function validate210(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate210.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=
void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0===
"runs"||key0==="logs"||key0==="versions")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.runs!==
void 0){let data0=data.runs,_errs3=errors,valid1=!1,_errs4=errors;if(data0!=="forever"){let err1={instancePath:instancePath+"/runs",schemaPath:"\
#/properties/runs/anyOf/0/const",keyword:"const",params:{allowedValue:"forever"},message:"must be equal to constant"};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}var _valid0=_errs4===errors;valid1=valid1||_valid0;let _errs5=errors;if(data0&&typeof data0=="object"&&!Array.
isArray(data0)){for(let key1 in data0)if(!(key1==="age"||key1==="count")){let err2={instancePath:instancePath+"/runs",schemaPath:"#/properti\
es/runs/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1},message:"must NOT have additional prop\
erties"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data0.age!==void 0&&(validate73(data0.age,{instancePath:instancePath+"\
/runs/age",parentData:data0,parentDataProperty:"age",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate73.errors:vErrors.concat(validate73.
errors),errors=vErrors.length)),data0.count!==void 0){let data2=data0.count;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(
data2))){let err3={instancePath:instancePath+"/runs/count",schemaPath:"#/properties/runs/anyOf/1/properties/count/type",keyword:"type",params:{
type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(typeof data2=="number"&&isFinite(data2)){
if(data2>1e9||isNaN(data2)){let err4={instancePath:instancePath+"/runs/count",schemaPath:"#/properties/runs/anyOf/1/properties/count/maximum",
keyword:"maximum",params:{comparison:"<=",limit:1e9},message:"must be <= 1000000000"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}
if(data2<1||isNaN(data2)){let err5={instancePath:instancePath+"/runs/count",schemaPath:"#/properties/runs/anyOf/1/properties/count/minimum",
keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}}else{
let err6={instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must \
be object"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}var _valid0=_errs5===errors;if(valid1=valid1||_valid0,valid1)errors=_errs3,
vErrors!==null&&(_errs3?vErrors.length=_errs3:vErrors=null);else{let err7={instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/a\
nyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.logs!==
void 0){let data3=data.logs,_errs12=errors,valid3=!1,_errs13=errors;if(data3!=="forever"){let err8={instancePath:instancePath+"/logs",schemaPath:"\
#/properties/logs/anyOf/0/const",keyword:"const",params:{allowedValue:"forever"},message:"must be equal to constant"};vErrors===null?vErrors=
[err8]:vErrors.push(err8),errors++}var _valid1=_errs13===errors;valid3=valid3||_valid1;let _errs14=errors;if(data3&&typeof data3=="object"&&
!Array.isArray(data3)){for(let key2 in data3)if(!(key2==="age"||key2==="size")){let err9={instancePath:instancePath+"/logs",schemaPath:"#/pr\
operties/logs/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2},message:"must NOT have additiona\
l properties"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}data3.age!==void 0&&(validate73(data3.age,{instancePath:instancePath+
"/logs/age",parentData:data3,parentDataProperty:"age",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate73.errors:vErrors.concat(validate73.
errors),errors=vErrors.length)),data3.size!==void 0&&(validate213(data3.size,{instancePath:instancePath+"/logs/size",parentData:data3,parentDataProperty:"\
size",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate213.errors:vErrors.concat(validate213.errors),errors=vErrors.length))}else{
let err10={instancePath:instancePath+"/logs",schemaPath:"#/properties/logs/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must\
 be object"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}var _valid1=_errs14===errors;if(valid3=valid3||_valid1,valid3)errors=
_errs12,vErrors!==null&&(_errs12?vErrors.length=_errs12:vErrors=null);else{let err11={instancePath:instancePath+"/logs",schemaPath:"#/proper\
ties/logs/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}
if(data.versions!==void 0){let data6=data.versions,_errs20=errors,valid5=!1,_errs21=errors;if(data6!=="forever"){let err12={instancePath:instancePath+
"/versions",schemaPath:"#/properties/versions/anyOf/0/const",keyword:"const",params:{allowedValue:"forever"},message:"must be equal to const\
ant"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}var _valid2=_errs21===errors;valid5=valid5||_valid2;let _errs22=errors;if(data6&&
typeof data6=="object"&&!Array.isArray(data6)){for(let key3 in data6)if(!(key3==="age"||key3==="count")){let err13={instancePath:instancePath+
"/versions",schemaPath:"#/properties/versions/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key3},
message:"must NOT have additional properties"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}if(data6.age!==void 0&&(validate73(
data6.age,{instancePath:instancePath+"/versions/age",parentData:data6,parentDataProperty:"age",rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate73.errors:vErrors.concat(validate73.errors),errors=vErrors.length)),data6.count!==void 0){let data8=data6.count;if(!(typeof data8==
"number"&&!(data8%1)&&!isNaN(data8)&&isFinite(data8))){let err14={instancePath:instancePath+"/versions/count",schemaPath:"#/properties/versi\
ons/anyOf/1/properties/count/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err14]:vErrors.
push(err14),errors++}if(typeof data8=="number"&&isFinite(data8)){if(data8>1e4||isNaN(data8)){let err15={instancePath:instancePath+"/versions\
/count",schemaPath:"#/properties/versions/anyOf/1/properties/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e4},message:"mu\
st be <= 10000"};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(data8<1||isNaN(data8)){let err16={instancePath:instancePath+
"/versions/count",schemaPath:"#/properties/versions/anyOf/1/properties/count/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"\
must be >= 1"};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}}}else{let err17={instancePath:instancePath+"/versions",schemaPath:"\
#/properties/versions/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err17]:vErrors.push(
err17),errors++}var _valid2=_errs22===errors;if(valid5=valid5||_valid2,valid5)errors=_errs20,vErrors!==null&&(_errs20?vErrors.length=_errs20:
vErrors=null);else{let err18={instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/anyOf",keyword:"anyOf",params:{},message:"\
must match a schema in anyOf"};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}}}else{let err19={instancePath,schemaPath:"#/type",
keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}return validate210.
errors=vErrors,errors===0}validate210.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate217(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate217.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="objec\
t"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="max_runs"||key0==="tags")){let err0={instancePath,schemaPath:"#/additionalProper\
ties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}if(data.max_runs!==void 0){let data0=data.max_runs;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&
isFinite(data0))){let err1={instancePath:instancePath+"/max_runs",schemaPath:"#/properties/max_runs/type",keyword:"type",params:{type:"integ\
er"},message:"must be integer"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(typeof data0=="number"&&isFinite(data0)){if(data0>
1e5||isNaN(data0)){let err2={instancePath:instancePath+"/max_runs",schemaPath:"#/properties/max_runs/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:1e5},message:"must be <= 100000"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data0<1||isNaN(data0)){let err3={instancePath:instancePath+
"/max_runs",schemaPath:"#/properties/max_runs/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}}}if(data.tags!==void 0){let data1=data.tags;if(Array.isArray(data1)){let len0=data1.length;
for(let i0=0;i0<len0;i0++){let data2=data1[i0];if(data2&&typeof data2=="object"&&!Array.isArray(data2)){if(data2.tag===void 0){let err4={instancePath:instancePath+
"/tags/"+i0,schemaPath:"#/properties/tags/items/required",keyword:"required",params:{missingProperty:"tag"},message:"must have required prop\
erty 'tag'"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data2.max_runs===void 0){let err5={instancePath:instancePath+"/tag\
s/"+i0,schemaPath:"#/properties/tags/items/required",keyword:"required",params:{missingProperty:"max_runs"},message:"must have required prop\
erty 'max_runs'"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}for(let key1 in data2)if(!(key1==="tag"||key1==="value"||key1===
"max_runs")){let err6={instancePath:instancePath+"/tags/"+i0,schemaPath:"#/properties/tags/items/additionalProperties",keyword:"additionalPr\
operties",params:{additionalProperty:key1},message:"must NOT have additional properties"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}
if(data2.tag!==void 0){let data3=data2.tag;if(typeof data3=="string"){if(func2(data3)<1){let err7={instancePath:instancePath+"/tags/"+i0+"/t\
ag",schemaPath:"#/properties/tags/items/properties/tag/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 c\
haracters"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}else{let err8={instancePath:instancePath+"/tags/"+i0+"/tag",schemaPath:"\
#/properties/tags/items/properties/tag/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err8]:vErrors.
push(err8),errors++}}if(data2.value!==void 0&&typeof data2.value!="string"){let err9={instancePath:instancePath+"/tags/"+i0+"/value",schemaPath:"\
#/properties/tags/items/properties/value/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err9]:
vErrors.push(err9),errors++}if(data2.max_runs!==void 0){let data5=data2.max_runs;if(!(typeof data5=="number"&&!(data5%1)&&!isNaN(data5)&&isFinite(
data5))){let err10={instancePath:instancePath+"/tags/"+i0+"/max_runs",schemaPath:"#/properties/tags/items/properties/max_runs/type",keyword:"\
type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(typeof data5=="numbe\
r"&&isFinite(data5)){if(data5>1e5||isNaN(data5)){let err11={instancePath:instancePath+"/tags/"+i0+"/max_runs",schemaPath:"#/properties/tags/\
items/properties/max_runs/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e5},message:"must be <= 100000"};vErrors===null?vErrors=
[err11]:vErrors.push(err11),errors++}if(data5<1||isNaN(data5)){let err12={instancePath:instancePath+"/tags/"+i0+"/max_runs",schemaPath:"#/pr\
operties/tags/items/properties/max_runs/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=
[err12]:vErrors.push(err12),errors++}}}}else{let err13={instancePath:instancePath+"/tags/"+i0,schemaPath:"#/properties/tags/items/type",keyword:"\
type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}}else{let err14={instancePath:instancePath+
"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err14]:vErrors.
push(err14),errors++}}}else{let err15={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===
null?vErrors=[err15]:vErrors.push(err15),errors++}return validate217.errors=vErrors,errors===0}validate217.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function validate200(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate200.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!func1.call(schema69.properties,key0)){let err0={instancePath,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.extends!==void 0&&(validate54(data.extends,{instancePath:instancePath+"/extends",parentData:data,
parentDataProperty:"extends",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate54.errors:vErrors.concat(validate54.errors),errors=vErrors.
length)),data.description!==void 0&&(validate56(data.description,{instancePath:instancePath+"/description",parentData:data,parentDataProperty:"\
description",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate56.errors:vErrors.concat(validate56.errors),errors=vErrors.length)),
data.executor!==void 0&&(validate203(data.executor,{instancePath:instancePath+"/executor",parentData:data,parentDataProperty:"executor",rootData,
dynamicAnchors})||(vErrors=vErrors===null?validate203.errors:vErrors.concat(validate203.errors),errors=vErrors.length)),data.storage!==void 0&&
(validate203(data.storage,{instancePath:instancePath+"/storage",parentData:data,parentDataProperty:"storage",rootData,dynamicAnchors})||(vErrors=
vErrors===null?validate203.errors:vErrors.concat(validate203.errors),errors=vErrors.length)),data.resources!==void 0){let data4=data.resources;
if(data4&&typeof data4=="object"&&!Array.isArray(data4)){for(let key1 in data4){let _errs8=errors;validate54(key1,{instancePath:instancePath+
"/resources",parentData:data4,parentDataProperty:"resources",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate54.errors:vErrors.concat(
validate54.errors),errors=vErrors.length);var valid1=_errs8===errors;if(!valid1){let err1={instancePath:instancePath+"/resources",schemaPath:"\
#/properties/resources/propertyNames",keyword:"propertyNames",params:{propertyName:key1},message:"property name must be valid"};vErrors===null?
vErrors=[err1]:vErrors.push(err1),errors++}}for(let key2 in data4){let data5=data4[key2],_errs11=errors,valid3=!1,_errs12=errors;validate203(
data5,{instancePath:instancePath+"/resources/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data4,parentDataProperty:key2,rootData,
dynamicAnchors})||(vErrors=vErrors===null?validate203.errors:vErrors.concat(validate203.errors),errors=vErrors.length);var _valid0=_errs12===
errors;valid3=valid3||_valid0;let _errs13=errors;if(data5!==null){let err2={instancePath:instancePath+"/resources/"+key2.replace(/~/g,"~0").
replace(/\//g,"~1"),schemaPath:"#/properties/resources/additionalProperties/anyOf/1/type",keyword:"type",params:{type:"null"},message:"must \
be null"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}var _valid0=_errs13===errors;if(valid3=valid3||_valid0,valid3)errors=_errs11,
vErrors!==null&&(_errs11?vErrors.length=_errs11:vErrors=null);else{let err3={instancePath:instancePath+"/resources/"+key2.replace(/~/g,"~0").
replace(/\//g,"~1"),schemaPath:"#/properties/resources/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in\
 anyOf"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}}else{let err4={instancePath:instancePath+"/resources",schemaPath:"#/pro\
perties/resources/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}
if(data.io!==void 0){let data6=data.io;if(data6&&typeof data6=="object"&&!Array.isArray(data6))for(let key3 in data6)validate54(data6[key3],
{instancePath:instancePath+"/io/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data6,parentDataProperty:key3,rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate54.errors:vErrors.concat(validate54.errors),errors=vErrors.length);else{let err5={instancePath:instancePath+
"/io",schemaPath:"#/properties/io/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}}if(data.mocks!==void 0){let data8=data.mocks;if(!(data8==="all"||data8==="none")){let err6={instancePath:instancePath+"\
/mocks",schemaPath:"#/properties/mocks/enum",keyword:"enum",params:{allowedValues:schema69.properties.mocks.enum},message:"must be equal to \
one of the allowed values"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.fixtures!==void 0&&(validate54(data.fixtures,
{instancePath:instancePath+"/fixtures",parentData:data,parentDataProperty:"fixtures",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate54.
errors:vErrors.concat(validate54.errors),errors=vErrors.length)),data.params!==void 0){let data10=data.params;if(!(data10&&typeof data10=="o\
bject"&&!Array.isArray(data10))){let err7={instancePath:instancePath+"/params",schemaPath:"#/properties/params/type",keyword:"type",params:{
type:"object"},message:"must be object"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.max_parallel!==void 0){let data11=data.
max_parallel;if(!(typeof data11=="number"&&!(data11%1)&&!isNaN(data11)&&isFinite(data11))){let err8={instancePath:instancePath+"/max_paralle\
l",schemaPath:"#/properties/max_parallel/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err8]:
vErrors.push(err8),errors++}if(typeof data11=="number"&&isFinite(data11)){if(data11>1e4||isNaN(data11)){let err9={instancePath:instancePath+
"/max_parallel",schemaPath:"#/properties/max_parallel/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e4},message:"must be <= 1000\
0"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data11<1||isNaN(data11)){let err10={instancePath:instancePath+"/max_paralle\
l",schemaPath:"#/properties/max_parallel/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?
vErrors=[err10]:vErrors.push(err10),errors++}}}data.retention!==void 0&&(validate210(data.retention,{instancePath:instancePath+"/retention",
parentData:data,parentDataProperty:"retention",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate210.errors:vErrors.concat(validate210.
errors),errors=vErrors.length)),data.queue!==void 0&&(validate217(data.queue,{instancePath:instancePath+"/queue",parentData:data,parentDataProperty:"\
queue",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate217.errors:vErrors.concat(validate217.errors),errors=vErrors.length))}else{
let err11={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err11]:vErrors.
push(err11),errors++}return validate200.errors=vErrors,errors===0}validate200.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema74={
anyOf:[{type:"object",additionalProperties:!1,required:["every","start"],properties:{every:{enum:["hour","day","week","month","quarter","yea\
r"]},start:{$ref:"common.schema.json#/$defs/localTime"},end:{$ref:"common.schema.json#/$defs/localTime"},timezone:{$ref:"common.schema.json#\
/$defs/timezone"}}},{type:"object",additionalProperties:!1,required:["values"],properties:{values:{type:"array",items:{type:"string",minLength:1,
maxLength:200},minItems:1,uniqueItems:!0}}},{type:"object",additionalProperties:!1,required:["of"],properties:{of:{type:"array",items:{$ref:"\
common.schema.json#/$defs/identifier"},minItems:2,maxItems:2}}}]};function validate222(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate222.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(!pattern9.test(data)){let err0={instancePath,schemaPath:"#/pattern",keyword:"\
pattern",params:{pattern:"^[0-9]{4}-[0-9]{2}(-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?)?$"},message:'must match pattern "^[0-9]{4}-[0-9]\
{2}(-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?)?$"'};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}
return validate222.errors=vErrors,errors===0}validate222.evaluated={dynamicProps:!1,dynamicItems:!1};function validate225(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate225.evaluated;if(evaluated0.
dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func2(data)<1){let err0={
instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"},message:"must be s\
tring"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}return validate225.errors=vErrors,errors===0}validate225.evaluated={dynamicProps:!1,
dynamicItems:!1};function validate221(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate221.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);
let _errs0=errors,valid0=!1,_errs1=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.every===void 0){let err0={instancePath,
schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty:"every"},message:"must have required property 'every'"};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.start===void 0){let err1={instancePath,schemaPath:"#/anyOf/0/required",keyword:"requ\
ired",params:{missingProperty:"start"},message:"must have required property 'start'"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}
for(let key0 in data)if(!(key0==="every"||key0==="start"||key0==="end"||key0==="timezone")){let err2={instancePath,schemaPath:"#/anyOf/0/add\
itionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.every!==void 0){let data0=data.every;if(!(data0==="hour"||data0==="day"||data0==="we\
ek"||data0==="month"||data0==="quarter"||data0==="year")){let err3={instancePath:instancePath+"/every",schemaPath:"#/anyOf/0/properties/ever\
y/enum",keyword:"enum",params:{allowedValues:schema74.anyOf[0].properties.every.enum},message:"must be equal to one of the allowed values"};
vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}data.start!==void 0&&(validate222(data.start,{instancePath:instancePath+"/start",
parentData:data,parentDataProperty:"start",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate222.errors:vErrors.concat(validate222.
errors),errors=vErrors.length)),data.end!==void 0&&(validate222(data.end,{instancePath:instancePath+"/end",parentData:data,parentDataProperty:"\
end",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate222.errors:vErrors.concat(validate222.errors),errors=vErrors.length)),data.timezone!==
void 0&&(validate225(data.timezone,{instancePath:instancePath+"/timezone",parentData:data,parentDataProperty:"timezone",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate225.errors:vErrors.concat(validate225.errors),errors=vErrors.length))}else{let err4={instancePath,schemaPath:"\
#/anyOf/0/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}var _valid0=_errs1===
errors;if(valid0=valid0||_valid0,_valid0)var props0=!0;let _errs8=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.values===
void 0){let err5={instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty:"values"},message:"must have requi\
red property 'values'"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}for(let key1 in data)if(key1!=="values"){let err6={instancePath,
schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1},message:"must NOT have additiona\
l properties"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.values!==void 0){let data4=data.values;if(Array.isArray(data4)){
if(data4.length<1){let err7={instancePath:instancePath+"/values",schemaPath:"#/anyOf/1/properties/values/minItems",keyword:"minItems",params:{
limit:1},message:"must NOT have fewer than 1 items"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}let len0=data4.length;for(let i0=0;i0<
len0;i0++){let data5=data4[i0];if(typeof data5=="string"){if(func2(data5)>200){let err8={instancePath:instancePath+"/values/"+i0,schemaPath:"\
#/anyOf/1/properties/values/items/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 characters"};vErrors===
null?vErrors=[err8]:vErrors.push(err8),errors++}if(func2(data5)<1){let err9={instancePath:instancePath+"/values/"+i0,schemaPath:"#/anyOf/1/p\
roperties/values/items/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=
[err9]:vErrors.push(err9),errors++}}else{let err10={instancePath:instancePath+"/values/"+i0,schemaPath:"#/anyOf/1/properties/values/items/ty\
pe",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}let i1=data4.
length,j0;if(i1>1){let indices0={};for(;i1--;){let item0=data4[i1];if(typeof item0=="string"){if(typeof indices0[item0]=="number"){j0=indices0[item0];
let err11={instancePath:instancePath+"/values",schemaPath:"#/anyOf/1/properties/values/uniqueItems",keyword:"uniqueItems",params:{i:i1,j:j0},
message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++;
break}indices0[item0]=i1}}}}else{let err12={instancePath:instancePath+"/values",schemaPath:"#/anyOf/1/properties/values/type",keyword:"type",
params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}}else{let err13={instancePath,schemaPath:"\
#/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}
var _valid0=_errs8===errors;valid0=valid0||_valid0,_valid0&&props0!==!0&&(props0=!0);let _errs15=errors;if(data&&typeof data=="object"&&!Array.
isArray(data)){if(data.of===void 0){let err14={instancePath,schemaPath:"#/anyOf/2/required",keyword:"required",params:{missingProperty:"of"},
message:"must have required property 'of'"};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}for(let key2 in data)if(key2!=="of"){
let err15={instancePath,schemaPath:"#/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2},message:"\
must NOT have additional properties"};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(data.of!==void 0){let data6=data.of;if(Array.
isArray(data6)){if(data6.length>2){let err16={instancePath:instancePath+"/of",schemaPath:"#/anyOf/2/properties/of/maxItems",keyword:"maxItem\
s",params:{limit:2},message:"must NOT have more than 2 items"};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}if(data6.length<2){
let err17={instancePath:instancePath+"/of",schemaPath:"#/anyOf/2/properties/of/minItems",keyword:"minItems",params:{limit:2},message:"must N\
OT have fewer than 2 items"};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}let len1=data6.length;for(let i2=0;i2<len1;i2++)validate54(
data6[i2],{instancePath:instancePath+"/of/"+i2,parentData:data6,parentDataProperty:i2,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate54.
errors:vErrors.concat(validate54.errors),errors=vErrors.length)}else{let err18={instancePath:instancePath+"/of",schemaPath:"#/anyOf/2/proper\
ties/of/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}}}else{
let err19={instancePath,schemaPath:"#/anyOf/2/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[
err19]:vErrors.push(err19),errors++}var _valid0=_errs15===errors;if(valid0=valid0||_valid0,_valid0&&props0!==!0&&(props0=!0),valid0)errors=_errs0,
vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err20={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"\
must match a schema in anyOf"};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}return validate221.errors=vErrors,evaluated0.props=
props0,errors===0}validate221.evaluated={dynamicProps:!0,dynamicItems:!1};function validate230(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate230.
evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,
_errs1=errors;if(typeof data=="string"){if(func2(data)<1){let err0={instancePath,schemaPath:"#/anyOf/0/minLength",keyword:"minLength",params:{
limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath,
schemaPath:"#/anyOf/0/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}var _valid0=_errs1===errors;valid0=valid0||_valid0;let _errs3=errors;if(Array.isArray(data)){let len0=data.length;for(let i0=0;i0<len0;i0++){
let data0=data[i0];if(typeof data0=="string"){if(func2(data0)<1){let err2={instancePath:instancePath+"/"+i0,schemaPath:"#/anyOf/1/items/minL\
ength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err2]:vErrors.push(err2),
errors++}}else{let err3={instancePath:instancePath+"/"+i0,schemaPath:"#/anyOf/1/items/type",keyword:"type",params:{type:"string"},message:"m\
ust be string"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}}else{let err4={instancePath,schemaPath:"#/anyOf/1/type",keyword:"\
type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}var _valid0=_errs3===errors;if(valid0=
valid0||_valid0,_valid0)var items0=!0;if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err5={instancePath,
schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}
return validate230.errors=vErrors,evaluated0.items=items0,errors===0}validate230.evaluated={dynamicProps:!1,dynamicItems:!0};var schema78={type:"\
object",additionalProperties:!1,properties:{description:{$ref:"common.schema.json#/$defs/text"},owners:{$ref:"common.schema.json#/$defs/owne\
rs"},select:{type:"string",minLength:1},schedule:{$ref:"common.schema.json#/$defs/schedule"},launch:{$ref:"common.schema.json#/$defs/launchO\
rPreset"},max_runs:{type:"integer",minimum:1},priority:{type:"integer",minimum:-1e3,maximum:1e3},hooks:{$ref:"job.schema.json#/$defs/hooks"},
sla:{$ref:"job.schema.json#/$defs/sla"}}};function validate235(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate235.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.
items=void 0),Array.isArray(data)){let len0=data.length;for(let i0=0;i0<len0;i0++){let data0=data[i0];if(typeof data0=="string"){if(func2(data0)<
1){let err0={instancePath:instancePath+"/"+i0,schemaPath:"#/items/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have few\
er than 1 characters"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath:instancePath+"/"+i0,schemaPath:"\
#/items/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}}else{
let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}return validate235.errors=vErrors,errors===0}validate235.evaluated={items:!0,dynamicProps:!1,dynamicItems:!1};function validate237(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate237.evaluated;
evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,_errs1=errors;
if(typeof data=="string"){if(func2(data)<1){let err0={instancePath,schemaPath:"#/anyOf/0/minLength",keyword:"minLength",params:{limit:1},message:"\
must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath,schemaPath:"#\
/anyOf/0/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs1===
errors;valid0=valid0||_valid0;let _errs3=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!func1.call(schema31.
anyOf[1].properties,key0)){let err2={instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
message:"must NOT have additional properties"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.cron!==void 0){let data0=data.
cron,_errs7=errors,valid2=!1,_errs8=errors;if(typeof data0!="string"){let err3={instancePath:instancePath+"/cron",schemaPath:"#/anyOf/1/prop\
erties/cron/anyOf/0/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
var _valid1=_errs8===errors;valid2=valid2||_valid1;let _errs10=errors;if(Array.isArray(data0)){if(data0.length<1){let err4={instancePath:instancePath+
"/cron",schemaPath:"#/anyOf/1/properties/cron/anyOf/1/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 item\
s"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}let len0=data0.length;for(let i0=0;i0<len0;i0++)if(typeof data0[i0]!="string"){
let err5={instancePath:instancePath+"/cron/"+i0,schemaPath:"#/anyOf/1/properties/cron/anyOf/1/items/type",keyword:"type",params:{type:"strin\
g"},message:"must be string"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath:instancePath+"/cron",schemaPath:"\
#/anyOf/1/properties/cron/anyOf/1/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err6]:vErrors.
push(err6),errors++}var _valid1=_errs10===errors;if(valid2=valid2||_valid1,valid2)errors=_errs7,vErrors!==null&&(_errs7?vErrors.length=_errs7:
vErrors=null);else{let err7={instancePath:instancePath+"/cron",schemaPath:"#/anyOf/1/properties/cron/anyOf",keyword:"anyOf",params:{},message:"\
must match a schema in anyOf"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.every!==void 0&&(validate73(data.every,{instancePath:instancePath+
"/every",parentData:data,parentDataProperty:"every",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate73.errors:vErrors.concat(validate73.
errors),errors=vErrors.length)),data.at!==void 0&&(validate75(data.at,{instancePath:instancePath+"/at",parentData:data,parentDataProperty:"a\
t",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate75.errors:vErrors.concat(validate75.errors),errors=vErrors.length)),data.on_update!==
void 0){let data4=data.on_update;if(!(data4==="all"||data4==="any")){let err8={instancePath:instancePath+"/on_update",schemaPath:"#/anyOf/1/\
properties/on_update/enum",keyword:"enum",params:{allowedValues:schema31.anyOf[1].properties.on_update.enum},message:"must be equal to one o\
f the allowed values"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data.debounce!==void 0&&(validate73(data.debounce,{instancePath:instancePath+
"/debounce",parentData:data,parentDataProperty:"debounce",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate73.errors:vErrors.concat(
validate73.errors),errors=vErrors.length)),data.quiet!==void 0){let data6=data.quiet;if(data6&&typeof data6=="object"&&!Array.isArray(data6)){
if(data6.from===void 0){let err9={instancePath:instancePath+"/quiet",schemaPath:"#/anyOf/1/properties/quiet/required",keyword:"required",params:{
missingProperty:"from"},message:"must have required property 'from'"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data6.to===
void 0){let err10={instancePath:instancePath+"/quiet",schemaPath:"#/anyOf/1/properties/quiet/required",keyword:"required",params:{missingProperty:"\
to"},message:"must have required property 'to'"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}for(let key1 in data6)if(!(key1===
"from"||key1==="to")){let err11={instancePath:instancePath+"/quiet",schemaPath:"#/anyOf/1/properties/quiet/additionalProperties",keyword:"ad\
ditionalProperties",params:{additionalProperty:key1},message:"must NOT have additional properties"};vErrors===null?vErrors=[err11]:vErrors.push(
err11),errors++}data6.from!==void 0&&(validate78(data6.from,{instancePath:instancePath+"/quiet/from",parentData:data6,parentDataProperty:"fr\
om",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate78.errors:vErrors.concat(validate78.errors),errors=vErrors.length)),data6.to!==
void 0&&(validate78(data6.to,{instancePath:instancePath+"/quiet/to",parentData:data6,parentDataProperty:"to",rootData,dynamicAnchors})||(vErrors=
vErrors===null?validate78.errors:vErrors.concat(validate78.errors),errors=vErrors.length))}else{let err12={instancePath:instancePath+"/quiet",
schemaPath:"#/anyOf/1/properties/quiet/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err12]:
vErrors.push(err12),errors++}}if(data.timezone!==void 0&&(validate81(data.timezone,{instancePath:instancePath+"/timezone",parentData:data,parentDataProperty:"\
timezone",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate81.errors:vErrors.concat(validate81.errors),errors=vErrors.length)),data.
start!==void 0&&(validate75(data.start,{instancePath:instancePath+"/start",parentData:data,parentDataProperty:"start",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate75.errors:vErrors.concat(validate75.errors),errors=vErrors.length)),data.end!==void 0&&(validate75(data.end,
{instancePath:instancePath+"/end",parentData:data,parentDataProperty:"end",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate75.errors:
vErrors.concat(validate75.errors),errors=vErrors.length)),data.catchup!==void 0){let data12=data.catchup,_errs27=errors,valid6=!1,_errs28=errors;
if(!(data12==="none"||data12==="last"||data12==="all")){let err13={instancePath:instancePath+"/catchup",schemaPath:"#/anyOf/1/properties/cat\
chup/anyOf/0/enum",keyword:"enum",params:{allowedValues:schema31.anyOf[1].properties.catchup.anyOf[0].enum},message:"must be equal to one of\
 the allowed values"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}var _valid2=_errs28===errors;valid6=valid6||_valid2;let _errs29=errors;
if(!(typeof data12=="number"&&!(data12%1)&&!isNaN(data12)&&isFinite(data12))){let err14={instancePath:instancePath+"/catchup",schemaPath:"#/\
anyOf/1/properties/catchup/anyOf/1/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err14]:vErrors.
push(err14),errors++}if(typeof data12=="number"&&isFinite(data12)&&(data12<1||isNaN(data12))){let err15={instancePath:instancePath+"/catchup",
schemaPath:"#/anyOf/1/properties/catchup/anyOf/1/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===
null?vErrors=[err15]:vErrors.push(err15),errors++}var _valid2=_errs29===errors;if(valid6=valid6||_valid2,valid6)errors=_errs27,vErrors!==null&&
(_errs27?vErrors.length=_errs27:vErrors=null);else{let err16={instancePath:instancePath+"/catchup",schemaPath:"#/anyOf/1/properties/catchup/\
anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}if(data.
overlap!==void 0){let data13=data.overlap;if(!(data13==="allow"||data13==="skip"||data13==="queue")){let err17={instancePath:instancePath+"/\
overlap",schemaPath:"#/anyOf/1/properties/overlap/enum",keyword:"enum",params:{allowedValues:schema31.anyOf[1].properties.overlap.enum},message:"\
must be equal to one of the allowed values"};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}}if(data.calendar!==void 0){let data14=data.
calendar,_errs33=errors,valid7=!1,_errs34=errors;if(data14!=="weekdays"){let err18={instancePath:instancePath+"/calendar",schemaPath:"#/anyO\
f/1/properties/calendar/anyOf/0/enum",keyword:"enum",params:{allowedValues:schema31.anyOf[1].properties.calendar.anyOf[0].enum},message:"mus\
t be equal to one of the allowed values"};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}var _valid3=_errs34===errors;valid7=valid7||
_valid3;let _errs35=errors;if(data14&&typeof data14=="object"&&!Array.isArray(data14)){for(let key2 in data14)if(!(key2==="only"||key2==="ex\
cept"||key2==="weekdays")){let err19={instancePath:instancePath+"/calendar",schemaPath:"#/anyOf/1/properties/calendar/anyOf/1/additionalProp\
erties",keyword:"additionalProperties",params:{additionalProperty:key2},message:"must NOT have additional properties"};vErrors===null?vErrors=
[err19]:vErrors.push(err19),errors++}if(data14.only!==void 0&&(validate85(data14.only,{instancePath:instancePath+"/calendar/only",parentData:data14,
parentDataProperty:"only",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate85.errors:vErrors.concat(validate85.errors),errors=vErrors.
length)),data14.except!==void 0&&(validate85(data14.except,{instancePath:instancePath+"/calendar/except",parentData:data14,parentDataProperty:"\
except",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate85.errors:vErrors.concat(validate85.errors),errors=vErrors.length)),data14.
weekdays!==void 0&&typeof data14.weekdays!="boolean"){let err20={instancePath:instancePath+"/calendar/weekdays",schemaPath:"#/anyOf/1/proper\
ties/calendar/anyOf/1/properties/weekdays/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};vErrors===null?vErrors=[err20]:
vErrors.push(err20),errors++}}else{let err21={instancePath:instancePath+"/calendar",schemaPath:"#/anyOf/1/properties/calendar/anyOf/1/type",
keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}var _valid3=_errs35===
errors;if(valid7=valid7||_valid3,valid7)errors=_errs33,vErrors!==null&&(_errs33?vErrors.length=_errs33:vErrors=null);else{let err22={instancePath:instancePath+
"/calendar",schemaPath:"#/anyOf/1/properties/calendar/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?
vErrors=[err22]:vErrors.push(err22),errors++}}if(data.only_if!==void 0){let data18=data.only_if;if(data18&&typeof data18=="object"&&!Array.isArray(
data18)){for(let key3 in data18)if(!(key3==="sql"||key3==="resource"||key3==="http"||key3==="fresh"||key3==="wait")){let err23={instancePath:instancePath+
"/only_if",schemaPath:"#/anyOf/1/properties/only_if/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key3},message:"\
must NOT have additional properties"};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}if(data18.sql!==void 0){let data19=data18.
sql;if(typeof data19=="string"){if(func2(data19)<1){let err24={instancePath:instancePath+"/only_if/sql",schemaPath:"#/anyOf/1/properties/onl\
y_if/properties/sql/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=
[err24]:vErrors.push(err24),errors++}}else{let err25={instancePath:instancePath+"/only_if/sql",schemaPath:"#/anyOf/1/properties/only_if/prop\
erties/sql/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}}
if(data18.resource!==void 0&&(validate88(data18.resource,{instancePath:instancePath+"/only_if/resource",parentData:data18,parentDataProperty:"\
resource",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate88.errors:vErrors.concat(validate88.errors),errors=vErrors.length)),data18.
http!==void 0){let data21=data18.http;if(typeof data21=="string"){if(func2(data21)<1){let err26={instancePath:instancePath+"/only_if/http",schemaPath:"\
#/anyOf/1/properties/only_if/properties/http/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};
vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}}else{let err27={instancePath:instancePath+"/only_if/http",schemaPath:"#/anyOf/1\
/properties/only_if/properties/http/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err27]:vErrors.
push(err27),errors++}}data18.fresh!==void 0&&(validate68(data18.fresh,{instancePath:instancePath+"/only_if/fresh",parentData:data18,parentDataProperty:"\
fresh",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate68.errors:vErrors.concat(validate68.errors),errors=vErrors.length)),data18.
wait!==void 0&&(validate73(data18.wait,{instancePath:instancePath+"/only_if/wait",parentData:data18,parentDataProperty:"wait",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate73.errors:vErrors.concat(validate73.errors),errors=vErrors.length))}else{let err28={instancePath:instancePath+
"/only_if",schemaPath:"#/anyOf/1/properties/only_if/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=
[err28]:vErrors.push(err28),errors++}}if(data.paused!==void 0&&typeof data.paused!="boolean"){let err29={instancePath:instancePath+"/paused",
schemaPath:"#/anyOf/1/properties/paused/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};vErrors===null?vErrors=[err29]:
vErrors.push(err29),errors++}data.launch!==void 0&&(validate92(data.launch,{instancePath:instancePath+"/launch",parentData:data,parentDataProperty:"\
launch",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate92.errors:vErrors.concat(validate92.errors),errors=vErrors.length))}else{
let err30={instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[
err30]:vErrors.push(err30),errors++}var _valid0=_errs3===errors;if(valid0=valid0||_valid0,_valid0)var props2=!0;if(valid0)errors=_errs0,vErrors!==
null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err31={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must \
match a schema in anyOf"};vErrors===null?vErrors=[err31]:vErrors.push(err31),errors++}return validate237.errors=vErrors,evaluated0.props=props2,
errors===0}validate237.evaluated={dynamicProps:!0,dynamicItems:!1};function validate253(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate253.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),
evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,_errs1=errors;validate88(data,{instancePath,parentData,parentDataProperty,
rootData,dynamicAnchors})||(vErrors=vErrors===null?validate88.errors:vErrors.concat(validate88.errors),errors=vErrors.length);var _valid0=_errs1===
errors;valid0=valid0||_valid0;let _errs2=errors;validate94(data,{instancePath,parentData,parentDataProperty,rootData,dynamicAnchors})||(vErrors=
vErrors===null?validate94.errors:vErrors.concat(validate94.errors),errors=vErrors.length);var _valid0=_errs2===errors;if(valid0=valid0||_valid0,
_valid0)var props0=!0;if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err0={instancePath,schemaPath:"\
#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate253.
errors=vErrors,evaluated0.props=props0,errors===0}validate253.evaluated={dynamicProps:!0,dynamicItems:!1};function validate257(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate257.evaluated;if(evaluated0.
dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){
for(let key0 in data)if(!(key0==="on_success"||key0==="on_failure"||key0==="on_retry"||key0==="on_late"||key0==="on_recovered")){let err0={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional proper\
ties"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}data.on_success!==void 0&&(validate67(data.on_success,{instancePath:instancePath+
"/on_success",parentData:data,parentDataProperty:"on_success",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate67.errors:vErrors.concat(
validate67.errors),errors=vErrors.length)),data.on_failure!==void 0&&(validate67(data.on_failure,{instancePath:instancePath+"/on_failure",parentData:data,
parentDataProperty:"on_failure",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate67.errors:vErrors.concat(validate67.errors),errors=
vErrors.length)),data.on_retry!==void 0&&(validate67(data.on_retry,{instancePath:instancePath+"/on_retry",parentData:data,parentDataProperty:"\
on_retry",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate67.errors:vErrors.concat(validate67.errors),errors=vErrors.length)),data.
on_late!==void 0&&(validate67(data.on_late,{instancePath:instancePath+"/on_late",parentData:data,parentDataProperty:"on_late",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate67.errors:vErrors.concat(validate67.errors),errors=vErrors.length)),data.on_recovered!==void 0&&(validate67(
data.on_recovered,{instancePath:instancePath+"/on_recovered",parentData:data,parentDataProperty:"on_recovered",rootData,dynamicAnchors})||(vErrors=
vErrors===null?validate67.errors:vErrors.concat(validate67.errors),errors=vErrors.length))}else{let err1={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}return validate257.errors=vErrors,
errors===0}validate257.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate264(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate264.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=
void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0===
"by"||key0==="within"||key0==="timezone")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}data.by!==
void 0&&(validate148(data.by,{instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate148.errors:vErrors.concat(validate148.errors),errors=vErrors.length)),data.within!==void 0&&(validate118(data.within,{instancePath:instancePath+
"/within",parentData:data,parentDataProperty:"within",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate118.errors:vErrors.concat(validate118.
errors),errors=vErrors.length)),data.timezone!==void 0&&(validate151(data.timezone,{instancePath:instancePath+"/timezone",parentData:data,parentDataProperty:"\
timezone",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate151.errors:vErrors.concat(validate151.errors),errors=vErrors.length))}else{
let err1={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}return validate264.errors=vErrors,errors===0}validate264.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate233(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate233.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.
isArray(data)){for(let key0 in data)if(!func1.call(schema78.properties,key0)){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}if(data.description!==void 0&&(validate56(data.description,{instancePath:instancePath+"/description",parentData:data,parentDataProperty:"\
description",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate56.errors:vErrors.concat(validate56.errors),errors=vErrors.length)),
data.owners!==void 0&&(validate235(data.owners,{instancePath:instancePath+"/owners",parentData:data,parentDataProperty:"owners",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate235.errors:vErrors.concat(validate235.errors),errors=vErrors.length)),data.select!==void 0){let data2=data.select;
if(typeof data2=="string"){if(func2(data2)<1){let err1={instancePath:instancePath+"/select",schemaPath:"#/properties/select/minLength",keyword:"\
minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{
let err2={instancePath:instancePath+"/select",schemaPath:"#/properties/select/type",keyword:"type",params:{type:"string"},message:"must be s\
tring"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}if(data.schedule!==void 0&&(validate237(data.schedule,{instancePath:instancePath+
"/schedule",parentData:data,parentDataProperty:"schedule",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate237.errors:vErrors.concat(
validate237.errors),errors=vErrors.length)),data.launch!==void 0&&(validate253(data.launch,{instancePath:instancePath+"/launch",parentData:data,
parentDataProperty:"launch",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate253.errors:vErrors.concat(validate253.errors),errors=
vErrors.length)),data.max_runs!==void 0){let data5=data.max_runs;if(!(typeof data5=="number"&&!(data5%1)&&!isNaN(data5)&&isFinite(data5))){let err3={
instancePath:instancePath+"/max_runs",schemaPath:"#/properties/max_runs/type",keyword:"type",params:{type:"integer"},message:"must be intege\
r"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(typeof data5=="number"&&isFinite(data5)&&(data5<1||isNaN(data5))){let err4={
instancePath:instancePath+"/max_runs",schemaPath:"#/properties/max_runs/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"\
must be >= 1"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.priority!==void 0){let data6=data.priority;if(!(typeof data6==
"number"&&!(data6%1)&&!isNaN(data6)&&isFinite(data6))){let err5={instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/typ\
e",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(typeof data6==
"number"&&isFinite(data6)){if(data6>1e3||isNaN(data6)){let err6={instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/max\
imum",keyword:"maximum",params:{comparison:"<=",limit:1e3},message:"must be <= 1000"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}
if(data6<-1e3||isNaN(data6)){let err7={instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/minimum",keyword:"minimum",params:{
comparison:">=",limit:-1e3},message:"must be >= -1000"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}}data.hooks!==void 0&&(validate257(
data.hooks,{instancePath:instancePath+"/hooks",parentData:data,parentDataProperty:"hooks",rootData,dynamicAnchors})||(vErrors=vErrors===null?
validate257.errors:vErrors.concat(validate257.errors),errors=vErrors.length)),data.sla!==void 0&&(validate264(data.sla,{instancePath:instancePath+
"/sla",parentData:data,parentDataProperty:"sla",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate264.errors:vErrors.concat(validate264.
errors),errors=vErrors.length))}else{let err8={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be objec\
t"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}return validate233.errors=vErrors,errors===0}validate233.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function validate271(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate271.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="description"||key0==="env"||key0==="select"||key0==="ex\
clude"||key0==="partition"||key0==="params"||key0==="tags"||key0==="set")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}if(data.description!==void 0&&(validate95(data.description,{instancePath:instancePath+"/description",parentData:data,parentDataProperty:"\
description",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate95.errors:vErrors.concat(validate95.errors),errors=vErrors.length)),
data.env!==void 0&&(validate88(data.env,{instancePath:instancePath+"/env",parentData:data,parentDataProperty:"env",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate88.errors:vErrors.concat(validate88.errors),errors=vErrors.length)),data.select!==void 0){let data2=data.select,
_errs5=errors,valid1=!1,_errs6=errors;if(typeof data2!="string"){let err1={instancePath:instancePath+"/select",schemaPath:"#/properties/sele\
ct/anyOf/0/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs6===
errors;valid1=valid1||_valid0;let _errs8=errors;if(Array.isArray(data2)){let len0=data2.length;for(let i0=0;i0<len0;i0++)if(typeof data2[i0]!=
"string"){let err2={instancePath:instancePath+"/select/"+i0,schemaPath:"#/properties/select/anyOf/1/items/type",keyword:"type",params:{type:"\
string"},message:"must be string"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+"/sel\
ect",schemaPath:"#/properties/select/anyOf/1/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}var _valid0=_errs8===errors;if(valid1=valid1||_valid0,valid1)errors=_errs5,vErrors!==null&&(_errs5?vErrors.length=
_errs5:vErrors=null);else{let err4={instancePath:instancePath+"/select",schemaPath:"#/properties/select/anyOf",keyword:"anyOf",params:{},message:"\
must match a schema in anyOf"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.exclude!==void 0){let data4=data.exclude,_errs13=errors,
valid4=!1,_errs14=errors;if(typeof data4!="string"){let err5={instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/anyOf/0/\
type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}var _valid1=_errs14===
errors;valid4=valid4||_valid1;let _errs16=errors;if(Array.isArray(data4)){let len1=data4.length;for(let i1=0;i1<len1;i1++)if(typeof data4[i1]!=
"string"){let err6={instancePath:instancePath+"/exclude/"+i1,schemaPath:"#/properties/exclude/anyOf/1/items/type",keyword:"type",params:{type:"\
string"},message:"must be string"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+"/exc\
lude",schemaPath:"#/properties/exclude/anyOf/1/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err7]:
vErrors.push(err7),errors++}var _valid1=_errs16===errors;if(valid4=valid4||_valid1,valid4)errors=_errs13,vErrors!==null&&(_errs13?vErrors.length=
_errs13:vErrors=null);else{let err8={instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/anyOf",keyword:"anyOf",params:{},
message:"must match a schema in anyOf"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data.partition!==void 0){let data6=data.
partition,_errs21=errors,valid7=!1,_errs22=errors;if(typeof data6!="string"){let err9={instancePath:instancePath+"/partition",schemaPath:"#/\
properties/partition/anyOf/0/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err9]:vErrors.push(
err9),errors++}var _valid2=_errs22===errors;valid7=valid7||_valid2;let _errs24=errors;if(data6&&typeof data6=="object"&&!Array.isArray(data6)){
for(let key1 in data6)if(typeof data6[key1]!="string"){let err10={instancePath:instancePath+"/partition/"+key1.replace(/~/g,"~0").replace(/\//g,
"~1"),schemaPath:"#/properties/partition/anyOf/1/additionalProperties/type",keyword:"type",params:{type:"string"},message:"must be string"};
vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+"/partition",schemaPath:"#/properties\
/partition/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err11]:vErrors.push(err11),
errors++}var _valid2=_errs24===errors;if(valid7=valid7||_valid2,valid7)errors=_errs21,vErrors!==null&&(_errs21?vErrors.length=_errs21:vErrors=
null);else{let err12={instancePath:instancePath+"/partition",schemaPath:"#/properties/partition/anyOf",keyword:"anyOf",params:{},message:"mu\
st match a schema in anyOf"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}if(data.params!==void 0){let data8=data.params;if(!(data8&&
typeof data8=="object"&&!Array.isArray(data8))){let err13={instancePath:instancePath+"/params",schemaPath:"#/properties/params/type",keyword:"\
type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}if(data.tags!==void 0&&(validate98(
data.tags,{instancePath:instancePath+"/tags",parentData:data,parentDataProperty:"tags",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate98.
errors:vErrors.concat(validate98.errors),errors=vErrors.length)),data.set!==void 0){let data10=data.set;if(data10&&typeof data10=="object"&&
!Array.isArray(data10)){for(let key2 in data10){let _errs35=errors;if(typeof key2=="string"&&func2(key2)>200){let err14={instancePath:instancePath+
"/set",schemaPath:"#/properties/set/propertyNames/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 cha\
racters",propertyName:key2};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}var valid9=_errs35===errors;if(!valid9){let err15={instancePath:instancePath+
"/set",schemaPath:"#/properties/set/propertyNames",keyword:"propertyNames",params:{propertyName:key2},message:"property name must be valid"};
vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}for(let key3 in data10){let data11=data10[key3];if(!(data11&&typeof data11=="ob\
ject"&&!Array.isArray(data11))){let err16={instancePath:instancePath+"/set/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/prope\
rties/set/additionalProperties/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err16]:vErrors.
push(err16),errors++}}}else{let err17={instancePath:instancePath+"/set",schemaPath:"#/properties/set/type",keyword:"type",params:{type:"obje\
ct"},message:"must be object"};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}}}else{let err18={instancePath,schemaPath:"#/type",
keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}return validate271.
errors=vErrors,errors===0}validate271.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema85={type:"object",additionalProperties:!1,
properties:{description:{$ref:"common.schema.json#/$defs/text"},resource:{$ref:"common.schema.json#/$defs/identifier"},path:{type:"string"},
table:{type:"string"},format:{enum:["parquet","csv","json","ndjson","html","ipynb","text","binary"]},owners:{$ref:"common.schema.json#/$defs\
/owners"},max_age:{$ref:"common.schema.json#/$defs/duration"},partitions:{$ref:"common.schema.json#/$defs/identifier"},by:{anyOf:[{type:"str\
ing",minLength:1},{type:"object",additionalProperties:{type:"string",minLength:1}}]},updated_column:{type:"string",minLength:1},columns:{type:"\
object",additionalProperties:{$ref:"job.schema.json#/$defs/column"}},tags:{$ref:"common.schema.json#/$defs/tags"},project:{$ref:"common.sche\
ma.json#/$defs/identifier"},asset:{$ref:"common.schema.json#/$defs/name"},deprecated:{type:"boolean"},hooks:{type:"object",additionalProperties:!1,
properties:{on_late:{$ref:"common.schema.json#/$defs/names"},on_recovered:{$ref:"common.schema.json#/$defs/names"}}}}};function validate280(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate280.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(!pattern8.
test(data)){let err0={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,9}(ms|s|m|h|d)$"},message:'must match \
pattern "^[0-9]{1,9}(ms|s|m|h|d)$"'};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath,schemaPath:"#/ty\
pe",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}return validate280.
errors=vErrors,errors===0}validate280.evaluated={dynamicProps:!1,dynamicItems:!1};function validate283(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate283.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),
evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,_errs1=errors;if(typeof data=="string"){if(func2(data)<1){let err0={
instancePath,schemaPath:"#/anyOf/0/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type:"string"},
message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs1===errors;valid0=valid0||_valid0;let _errs3=errors;
if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="type"||key0==="nullable"||key0==="description"||key0===
"unit"||key0==="values")){let err2={instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
message:"must NOT have additional properties"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.type!==void 0&&typeof data.
type!="string"){let err3={instancePath:instancePath+"/type",schemaPath:"#/anyOf/1/properties/type/type",keyword:"type",params:{type:"string"},
message:"must be string"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.nullable!==void 0&&typeof data.nullable!="boolea\
n"){let err4={instancePath:instancePath+"/nullable",schemaPath:"#/anyOf/1/properties/nullable/type",keyword:"type",params:{type:"boolean"},message:"\
must be boolean"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.description!==void 0&&(validate61(data.description,{instancePath:instancePath+
"/description",parentData:data,parentDataProperty:"description",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate61.errors:vErrors.
concat(validate61.errors),errors=vErrors.length)),data.unit!==void 0&&typeof data.unit!="string"){let err5={instancePath:instancePath+"/unit",
schemaPath:"#/anyOf/1/properties/unit/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}if(data.values!==void 0){let data4=data.values;if(Array.isArray(data4)){let len0=data4.length;for(let i0=0;i0<len0;i0++){
let data5=data4[i0];if(typeof data5!="string"&&!(typeof data5=="number"&&isFinite(data5))&&typeof data5!="boolean"){let err6={instancePath:instancePath+
"/values/"+i0,schemaPath:"#/anyOf/1/properties/values/items/type",keyword:"type",params:{type:schema45.anyOf[1].properties.values.items.type},
message:"must be string,number,boolean"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}else{let err7={instancePath:instancePath+
"/values",schemaPath:"#/anyOf/1/properties/values/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=
[err7]:vErrors.push(err7),errors++}}}else{let err8={instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"object"},message:"\
must be object"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}var _valid0=_errs3===errors;if(valid0=valid0||_valid0,_valid0)var props0=!0;
if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err9={instancePath,schemaPath:"#/anyOf",keyword:"\
anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}return validate283.errors=
vErrors,evaluated0.props=props0,errors===0}validate283.evaluated={dynamicProps:!0,dynamicItems:!1};function validate286(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate286.evaluated;evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,_errs1=errors;if(data&&typeof data==
"object"&&!Array.isArray(data)){for(let key0 in data){let _errs3=errors;if(typeof key0=="string"&&!pattern5.test(key0)){let err0={instancePath,
schemaPath:"#/anyOf/0/propertyNames/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_./-]*$"},message:'must match pattern\
 "^[A-Za-z0-9_][A-Za-z0-9_./-]*$"',propertyName:key0};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var valid1=_errs3===errors;if(!valid1){
let err1={instancePath,schemaPath:"#/anyOf/0/propertyNames",keyword:"propertyNames",params:{propertyName:key0},message:"property name must b\
e valid"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}for(let key1 in data){let data0=data[key1];if(typeof data0!="string"&&!(typeof data0==
"number"&&isFinite(data0))&&typeof data0!="boolean"){let err2={instancePath:instancePath+"/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/anyOf/0/additionalProperties/type",keyword:"type",params:{type:schema28.anyOf[0].additionalProperties.type},message:"must be string,number\
,boolean"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}}else{let err3={instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",
params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}var _valid0=_errs1===errors;if(valid0=
valid0||_valid0,_valid0)var props0=!0;let _errs7=errors;if(Array.isArray(data)){let len0=data.length;for(let i0=0;i0<len0;i0++){let data1=data[i0];
if(typeof data1=="string"){if(!pattern5.test(data1)){let err4={instancePath:instancePath+"/"+i0,schemaPath:"#/anyOf/1/items/pattern",keyword:"\
pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_./-]*$"},message:'must match pattern "^[A-Za-z0-9_][A-Za-z0-9_./-]*$"'};vErrors===null?vErrors=
[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/"+i0,schemaPath:"#/anyOf/1/items/type",keyword:"type",params:{
type:"string"},message:"must be string"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}else{let err6={instancePath,schemaPath:"\
#/anyOf/1/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}var _valid0=_errs7===
errors;if(valid0=valid0||_valid0,_valid0)var items0=!0;if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{
let err7={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err7]:
vErrors.push(err7),errors++}return validate286.errors=vErrors,evaluated0.props=props0,evaluated0.items=items0,errors===0}validate286.evaluated=
{dynamicProps:!0,dynamicItems:!0};function validate289(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate289.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.
items=void 0),typeof data=="string"){if(func2(data)>200){let err0={instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:200},
message:"must NOT have more than 200 characters"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(!pattern7.test(data)){let err1={
instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$"},message:'\
must match pattern "^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$"'};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{
let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}return validate289.errors=vErrors,errors===0}validate289.evaluated={dynamicProps:!1,dynamicItems:!1};function validate291(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate291.evaluated;
evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,_errs1=errors;
validate68(data,{instancePath,parentData,parentDataProperty,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate68.errors:vErrors.concat(
validate68.errors),errors=vErrors.length);var _valid0=_errs1===errors;valid0=valid0||_valid0;let _errs2=errors;if(Array.isArray(data)){let len0=data.
length;for(let i0=0;i0<len0;i0++)validate68(data[i0],{instancePath:instancePath+"/"+i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate68.errors:vErrors.concat(validate68.errors),errors=vErrors.length)}else{let err0={instancePath,schemaPath:"#\
/anyOf/1/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===
errors;if(valid0=valid0||_valid0,_valid0)var items0=!0;if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{
let err1={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}return validate291.errors=vErrors,evaluated0.items=items0,errors===0}validate291.evaluated={dynamicProps:!1,dynamicItems:!0};
function validate276(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate276.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="objec\
t"&&!Array.isArray(data)){for(let key0 in data)if(!func1.call(schema85.properties,key0)){let err0={instancePath,schemaPath:"#/additionalProp\
erties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}if(data.description!==void 0&&(validate56(data.description,{instancePath:instancePath+"/description",parentData:data,
parentDataProperty:"description",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate56.errors:vErrors.concat(validate56.errors),errors=
vErrors.length)),data.resource!==void 0&&(validate54(data.resource,{instancePath:instancePath+"/resource",parentData:data,parentDataProperty:"\
resource",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate54.errors:vErrors.concat(validate54.errors),errors=vErrors.length)),data.
path!==void 0&&typeof data.path!="string"){let err1={instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{
type:"string"},message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.table!==void 0&&typeof data.table!=
"string"){let err2={instancePath:instancePath+"/table",schemaPath:"#/properties/table/type",keyword:"type",params:{type:"string"},message:"m\
ust be string"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.format!==void 0){let data4=data.format;if(!(data4==="parqu\
et"||data4==="csv"||data4==="json"||data4==="ndjson"||data4==="html"||data4==="ipynb"||data4==="text"||data4==="binary")){let err3={instancePath:instancePath+
"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues:schema85.properties.format.enum},message:"must be equal\
 to one of the allowed values"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.owners!==void 0&&(validate235(data.owners,
{instancePath:instancePath+"/owners",parentData:data,parentDataProperty:"owners",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate235.
errors:vErrors.concat(validate235.errors),errors=vErrors.length)),data.max_age!==void 0&&(validate280(data.max_age,{instancePath:instancePath+
"/max_age",parentData:data,parentDataProperty:"max_age",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate280.errors:vErrors.concat(
validate280.errors),errors=vErrors.length)),data.partitions!==void 0&&(validate54(data.partitions,{instancePath:instancePath+"/partitions",parentData:data,
parentDataProperty:"partitions",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate54.errors:vErrors.concat(validate54.errors),errors=
vErrors.length)),data.by!==void 0){let data8=data.by,_errs13=errors,valid1=!1,_errs14=errors;if(typeof data8=="string"){if(func2(data8)<1){let err4={
instancePath:instancePath+"/by",schemaPath:"#/properties/by/anyOf/0/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have f\
ewer than 1 characters"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/by",schemaPath:"\
#/properties/by/anyOf/0/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err5]:vErrors.push(err5),
errors++}var _valid0=_errs14===errors;valid1=valid1||_valid0;let _errs16=errors;if(data8&&typeof data8=="object"&&!Array.isArray(data8))for(let key1 in data8){
let data9=data8[key1];if(typeof data9=="string"){if(func2(data9)<1){let err6={instancePath:instancePath+"/by/"+key1.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"#/properties/by/anyOf/1/additionalProperties/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have \
fewer than 1 characters"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+"/by/"+key1.replace(
/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/by/anyOf/1/additionalProperties/type",keyword:"type",params:{type:"string"},message:"\
must be string"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}else{let err8={instancePath:instancePath+"/by",schemaPath:"#/pro\
perties/by/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}
var _valid0=_errs16===errors;if(valid1=valid1||_valid0,valid1)errors=_errs13,vErrors!==null&&(_errs13?vErrors.length=_errs13:vErrors=null);else{
let err9={instancePath:instancePath+"/by",schemaPath:"#/properties/by/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data.updated_column!==void 0){let data10=data.updated_column;if(typeof data10==
"string"){if(func2(data10)<1){let err10={instancePath:instancePath+"/updated_column",schemaPath:"#/properties/updated_column/minLength",keyword:"\
minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{
let err11={instancePath:instancePath+"/updated_column",schemaPath:"#/properties/updated_column/type",keyword:"type",params:{type:"string"},message:"\
must be string"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}if(data.columns!==void 0){let data11=data.columns;if(data11&&typeof data11==
"object"&&!Array.isArray(data11))for(let key2 in data11)validate283(data11[key2],{instancePath:instancePath+"/columns/"+key2.replace(/~/g,"~\
0").replace(/\//g,"~1"),parentData:data11,parentDataProperty:key2,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate283.errors:vErrors.
concat(validate283.errors),errors=vErrors.length);else{let err12={instancePath:instancePath+"/columns",schemaPath:"#/properties/columns/type",
keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}if(data.tags!==
void 0&&(validate286(data.tags,{instancePath:instancePath+"/tags",parentData:data,parentDataProperty:"tags",rootData,dynamicAnchors})||(vErrors=
vErrors===null?validate286.errors:vErrors.concat(validate286.errors),errors=vErrors.length)),data.project!==void 0&&(validate54(data.project,
{instancePath:instancePath+"/project",parentData:data,parentDataProperty:"project",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate54.
errors:vErrors.concat(validate54.errors),errors=vErrors.length)),data.asset!==void 0&&(validate289(data.asset,{instancePath:instancePath+"/a\
sset",parentData:data,parentDataProperty:"asset",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate289.errors:vErrors.concat(validate289.
errors),errors=vErrors.length)),data.deprecated!==void 0&&typeof data.deprecated!="boolean"){let err13={instancePath:instancePath+"/deprecat\
ed",schemaPath:"#/properties/deprecated/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};vErrors===null?vErrors=[err13]:
vErrors.push(err13),errors++}if(data.hooks!==void 0){let data17=data.hooks;if(data17&&typeof data17=="object"&&!Array.isArray(data17)){for(let key3 in data17)
if(!(key3==="on_late"||key3==="on_recovered")){let err14={instancePath:instancePath+"/hooks",schemaPath:"#/properties/hooks/additionalProper\
ties",keyword:"additionalProperties",params:{additionalProperty:key3},message:"must NOT have additional properties"};vErrors===null?vErrors=
[err14]:vErrors.push(err14),errors++}data17.on_late!==void 0&&(validate291(data17.on_late,{instancePath:instancePath+"/hooks/on_late",parentData:data17,
parentDataProperty:"on_late",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate291.errors:vErrors.concat(validate291.errors),errors=
vErrors.length)),data17.on_recovered!==void 0&&(validate291(data17.on_recovered,{instancePath:instancePath+"/hooks/on_recovered",parentData:data17,
parentDataProperty:"on_recovered",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate291.errors:vErrors.concat(validate291.errors),errors=
vErrors.length))}else{let err15={instancePath:instancePath+"/hooks",schemaPath:"#/properties/hooks/type",keyword:"type",params:{type:"object"},
message:"must be object"};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}}else{let err16={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}return validate276.errors=
vErrors,errors===0}validate276.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema91={type:"object",additionalProperties:!1,required:[
"type","launch"],properties:{type:{enum:["files","sql","http","asset","run_status","code"]},description:{$ref:"common.schema.json#/$defs/tex\
t"},resource:{$ref:"common.schema.json#/$defs/identifier"},pattern:{type:"string"},sql:{type:"string"},url:{type:"string"},assets:{type:"arr\
ay",items:{$ref:"common.schema.json#/$defs/name"}},require:{anyOf:[{enum:["any","all"]},{type:"integer",minimum:1}]},within:{$ref:"common.sc\
hema.json#/$defs/duration"},status:{type:"array",items:{enum:["succeeded","failed","cancelled"]}},select:{type:"string"},file:{type:"string",
format:"millrace-file"},key:{type:"string"},stable:{$ref:"common.schema.json#/$defs/duration"},every:{$ref:"common.schema.json#/$defs/durati\
on"},timeout:{$ref:"common.schema.json#/$defs/duration"},limit:{type:"integer",minimum:1,maximum:1e3},hooks:{$ref:"job.schema.json#/$defs/ho\
oks"},failures:{type:"integer",minimum:1,maximum:1e3},paused:{type:"boolean"},launch:{$ref:"common.schema.json#/$defs/launchOrPreset"}}};function validate298(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate298.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.
isArray(data)){if(data.type===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"type"},message:"\
must have required property 'type'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.launch===void 0){let err1={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"launch"},message:"must have required property 'launch'"};vErrors===null?
vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!func1.call(schema91.properties,key0)){let err2={instancePath,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.type!==void 0){let data0=data.type;if(!(data0==="files"||data0==="sql"||data0==="htt\
p"||data0==="asset"||data0==="run_status"||data0==="code")){let err3={instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",
keyword:"enum",params:{allowedValues:schema91.properties.type.enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}}if(data.description!==void 0&&(validate56(data.description,{instancePath:instancePath+"/description",parentData:data,
parentDataProperty:"description",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate56.errors:vErrors.concat(validate56.errors),errors=
vErrors.length)),data.resource!==void 0&&(validate54(data.resource,{instancePath:instancePath+"/resource",parentData:data,parentDataProperty:"\
resource",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate54.errors:vErrors.concat(validate54.errors),errors=vErrors.length)),data.
pattern!==void 0&&typeof data.pattern!="string"){let err4={instancePath:instancePath+"/pattern",schemaPath:"#/properties/pattern/type",keyword:"\
type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.sql!==void 0&&typeof data.
sql!="string"){let err5={instancePath:instancePath+"/sql",schemaPath:"#/properties/sql/type",keyword:"type",params:{type:"string"},message:"\
must be string"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.url!==void 0&&typeof data.url!="string"){let err6={instancePath:instancePath+
"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err6]:vErrors.
push(err6),errors++}if(data.assets!==void 0){let data6=data.assets;if(Array.isArray(data6)){let len0=data6.length;for(let i0=0;i0<len0;i0++)
validate289(data6[i0],{instancePath:instancePath+"/assets/"+i0,parentData:data6,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate289.errors:vErrors.concat(validate289.errors),errors=vErrors.length)}else{let err7={instancePath:instancePath+"/assets",schemaPath:"\
#/properties/assets/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}
if(data.require!==void 0){let data8=data.require,_errs15=errors,valid3=!1,_errs16=errors;if(!(data8==="any"||data8==="all")){let err8={instancePath:instancePath+
"/require",schemaPath:"#/properties/require/anyOf/0/enum",keyword:"enum",params:{allowedValues:schema91.properties.require.anyOf[0].enum},message:"\
must be equal to one of the allowed values"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}var _valid0=_errs16===errors;valid3=valid3||
_valid0;let _errs17=errors;if(!(typeof data8=="number"&&!(data8%1)&&!isNaN(data8)&&isFinite(data8))){let err9={instancePath:instancePath+"/r\
equire",schemaPath:"#/properties/require/anyOf/1/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=
[err9]:vErrors.push(err9),errors++}if(typeof data8=="number"&&isFinite(data8)&&(data8<1||isNaN(data8))){let err10={instancePath:instancePath+
"/require",schemaPath:"#/properties/require/anyOf/1/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===
null?vErrors=[err10]:vErrors.push(err10),errors++}var _valid0=_errs17===errors;if(valid3=valid3||_valid0,valid3)errors=_errs15,vErrors!==null&&
(_errs15?vErrors.length=_errs15:vErrors=null);else{let err11={instancePath:instancePath+"/require",schemaPath:"#/properties/require/anyOf",keyword:"\
anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}if(data.within!==void 0&&
(validate280(data.within,{instancePath:instancePath+"/within",parentData:data,parentDataProperty:"within",rootData,dynamicAnchors})||(vErrors=
vErrors===null?validate280.errors:vErrors.concat(validate280.errors),errors=vErrors.length)),data.status!==void 0){let data10=data.status;if(Array.
isArray(data10)){let len1=data10.length;for(let i1=0;i1<len1;i1++){let data11=data10[i1];if(!(data11==="succeeded"||data11==="failed"||data11===
"cancelled")){let err12={instancePath:instancePath+"/status/"+i1,schemaPath:"#/properties/status/items/enum",keyword:"enum",params:{allowedValues:schema91.
properties.status.items.enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}}else{
let err13={instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type:"array"},message:"must be a\
rray"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}if(data.select!==void 0&&typeof data.select!="string"){let err14={instancePath:instancePath+
"/select",schemaPath:"#/properties/select/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err14]:
vErrors.push(err14),errors++}if(data.file!==void 0&&typeof data.file!="string"){let err15={instancePath:instancePath+"/file",schemaPath:"#/p\
roperties/file/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}
if(data.key!==void 0&&typeof data.key!="string"){let err16={instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"typ\
e",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}if(data.stable!==void 0&&(validate280(
data.stable,{instancePath:instancePath+"/stable",parentData:data,parentDataProperty:"stable",rootData,dynamicAnchors})||(vErrors=vErrors===null?
validate280.errors:vErrors.concat(validate280.errors),errors=vErrors.length)),data.every!==void 0&&(validate280(data.every,{instancePath:instancePath+
"/every",parentData:data,parentDataProperty:"every",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate280.errors:vErrors.concat(validate280.
errors),errors=vErrors.length)),data.timeout!==void 0&&(validate280(data.timeout,{instancePath:instancePath+"/timeout",parentData:data,parentDataProperty:"\
timeout",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate280.errors:vErrors.concat(validate280.errors),errors=vErrors.length)),data.
limit!==void 0){let data18=data.limit;if(!(typeof data18=="number"&&!(data18%1)&&!isNaN(data18)&&isFinite(data18))){let err17={instancePath:instancePath+
"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err17]:
vErrors.push(err17),errors++}if(typeof data18=="number"&&isFinite(data18)){if(data18>1e3||isNaN(data18)){let err18={instancePath:instancePath+
"/limit",schemaPath:"#/properties/limit/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e3},message:"must be <= 1000"};vErrors===null?
vErrors=[err18]:vErrors.push(err18),errors++}if(data18<1||isNaN(data18)){let err19={instancePath:instancePath+"/limit",schemaPath:"#/propert\
ies/limit/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err19]:vErrors.push(err19),
errors++}}}if(data.hooks!==void 0&&(validate257(data.hooks,{instancePath:instancePath+"/hooks",parentData:data,parentDataProperty:"hooks",rootData,
dynamicAnchors})||(vErrors=vErrors===null?validate257.errors:vErrors.concat(validate257.errors),errors=vErrors.length)),data.failures!==void 0){
let data20=data.failures;if(!(typeof data20=="number"&&!(data20%1)&&!isNaN(data20)&&isFinite(data20))){let err20={instancePath:instancePath+
"/failures",schemaPath:"#/properties/failures/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=
[err20]:vErrors.push(err20),errors++}if(typeof data20=="number"&&isFinite(data20)){if(data20>1e3||isNaN(data20)){let err21={instancePath:instancePath+
"/failures",schemaPath:"#/properties/failures/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e3},message:"must be <= 1000"};vErrors===
null?vErrors=[err21]:vErrors.push(err21),errors++}if(data20<1||isNaN(data20)){let err22={instancePath:instancePath+"/failures",schemaPath:"#\
/properties/failures/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err22]:vErrors.
push(err22),errors++}}}if(data.paused!==void 0&&typeof data.paused!="boolean"){let err23={instancePath:instancePath+"/paused",schemaPath:"#/\
properties/paused/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};vErrors===null?vErrors=[err23]:vErrors.push(err23),
errors++}data.launch!==void 0&&(validate253(data.launch,{instancePath:instancePath+"/launch",parentData:data,parentDataProperty:"launch",rootData,
dynamicAnchors})||(vErrors=vErrors===null?validate253.errors:vErrors.concat(validate253.errors),errors=vErrors.length))}else{let err24={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}
return validate298.errors=vErrors,errors===0}validate298.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate311(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate311.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="objec\
t"&&!Array.isArray(data)){if(data.type===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
type"},message:"must have required property 'type'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)if(!(key0===
"type"||key0==="description"||key0==="config"||key0==="resources"||key0==="files"||key0==="timeout")){let err1={instancePath,schemaPath:"#/a\
dditionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.type!==void 0&&typeof data.type!="string"){let err2={instancePath:instancePath+"/typ\
e",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}if(data.description!==void 0&&(validate56(data.description,{instancePath:instancePath+"/description",parentData:data,parentDataProperty:"\
description",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate56.errors:vErrors.concat(validate56.errors),errors=vErrors.length)),
data.config!==void 0){let data2=data.config;if(!(data2&&typeof data2=="object"&&!Array.isArray(data2))){let err3={instancePath:instancePath+
"/config",schemaPath:"#/properties/config/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}}if(data.resources!==void 0){let data3=data.resources;if(data3&&typeof data3=="object"&&!Array.isArray(data3))for(let key1 in data3)
validate54(data3[key1],{instancePath:instancePath+"/resources/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data3,parentDataProperty:key1,
rootData,dynamicAnchors})||(vErrors=vErrors===null?validate54.errors:vErrors.concat(validate54.errors),errors=vErrors.length);else{let err4={
instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/type",keyword:"type",params:{type:"object"},message:"must be objec\
t"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.files!==void 0){let data5=data.files;if(Array.isArray(data5)){let len0=data5.
length;for(let i0=0;i0<len0;i0++){let data6=data5[i0];if(typeof data6=="string"){if(func2(data6)<1){let err5={instancePath:instancePath+"/fi\
les/"+i0,schemaPath:"#/properties/files/items/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};
vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath:instancePath+"/files/"+i0,schemaPath:"#/properties/fi\
les/items/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}else{
let err7={instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type:"array"},message:"must be arra\
y"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}data.timeout!==void 0&&(validate280(data.timeout,{instancePath:instancePath+"\
/timeout",parentData:data,parentDataProperty:"timeout",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate280.errors:vErrors.concat(
validate280.errors),errors=vErrors.length))}else{let err8={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"m\
ust be object"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}return validate311.errors=vErrors,errors===0}validate311.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};var schema93={anyOf:[{enum:["env"]},{type:"object",additionalProperties:!1,required:["type"],properties:{
type:{enum:["env","file"]},name:{type:"string"},path:{type:"string"}}}]};function validate317(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate317.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),
evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,_errs1=errors;if(data!=="env"){let err0={instancePath,schemaPath:"\
#/anyOf/0/enum",keyword:"enum",params:{allowedValues:schema93.anyOf[0].enum},message:"must be equal to one of the allowed values"};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs1===errors;valid0=valid0||_valid0;let _errs2=errors;if(data&&typeof data=="\
object"&&!Array.isArray(data)){if(data.type===void 0){let err1={instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty:"\
type"},message:"must have required property 'type'"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!(key0===
"type"||key0==="name"||key0==="path")){let err2={instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.type!==
void 0){let data0=data.type;if(!(data0==="env"||data0==="file")){let err3={instancePath:instancePath+"/type",schemaPath:"#/anyOf/1/propertie\
s/type/enum",keyword:"enum",params:{allowedValues:schema93.anyOf[1].properties.type.enum},message:"must be equal to one of the allowed value\
s"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.name!==void 0&&typeof data.name!="string"){let err4={instancePath:instancePath+
"/name",schemaPath:"#/anyOf/1/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[
err4]:vErrors.push(err4),errors++}if(data.path!==void 0&&typeof data.path!="string"){let err5={instancePath:instancePath+"/path",schemaPath:"\
#/anyOf/1/properties/path/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err5]:vErrors.push(err5),
errors++}}else{let err6={instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===
null?vErrors=[err6]:vErrors.push(err6),errors++}var _valid0=_errs2===errors;if(valid0=valid0||_valid0,_valid0)var props0=!0;if(valid0)errors=
_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err7={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},
message:"must match a schema in anyOf"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate317.errors=vErrors,evaluated0.
props=props0,errors===0}validate317.evaluated={dynamicProps:!0,dynamicItems:!1};var schema94={type:"object",additionalProperties:!1,required:[
"require"],properties:{description:{$ref:"common.schema.json#/$defs/text"},select:{type:"string"},require:{type:"object",additionalProperties:!0},
severity:{enum:["error","warning"]}}};function validate320(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate320.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.
items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.require===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"require"},message:"must have required property 'require'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}for(let key0 in data)if(!(key0==="description"||key0==="select"||key0==="require"||key0==="severity")){let err1={instancePath,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.description!==void 0&&(validate56(data.description,{instancePath:instancePath+"/desc\
ription",parentData:data,parentDataProperty:"description",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate56.errors:vErrors.concat(
validate56.errors),errors=vErrors.length)),data.select!==void 0&&typeof data.select!="string"){let err2={instancePath:instancePath+"/select",
schemaPath:"#/properties/select/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}if(data.require!==void 0){let data2=data.require;if(!(data2&&typeof data2=="object"&&!Array.isArray(data2))){let err3={instancePath:instancePath+
"/require",schemaPath:"#/properties/require/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}}if(data.severity!==void 0){let data3=data.severity;if(!(data3==="error"||data3==="warning")){let err4={instancePath:instancePath+
"/severity",schemaPath:"#/properties/severity/enum",keyword:"enum",params:{allowedValues:schema94.properties.severity.enum},message:"must be\
 equal to one of the allowed values"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}}else{let err5={instancePath,schemaPath:"#/\
type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}return validate320.
errors=vErrors,errors===0}validate320.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var pattern30=new RegExp("^MR[0-9]{4}$","u");function validate52(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate52.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.
isArray(data)){if(data.millrace===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"millrac\
e"},message:"must have required property 'millrace'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.project===void 0){let err1={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"project"},message:"must have required property 'project'"};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.descriptors===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"descriptors"},message:"must have required property 'descriptors'"};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}for(let key0 in data)if(!func1.call(schema19.properties,key0)){let err3={instancePath,schemaPath:"#/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}if(data.millrace!==void 0&&data.millrace!==1){let err4={instancePath:instancePath+"/millrace",schemaPath:"#/prop\
erties/millrace/const",keyword:"const",params:{allowedValue:1},message:"must be equal to constant"};vErrors===null?vErrors=[err4]:vErrors.push(
err4),errors++}if(data.project!==void 0&&(validate54(data.project,{instancePath:instancePath+"/project",parentData:data,parentDataProperty:"\
project",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate54.errors:vErrors.concat(validate54.errors),errors=vErrors.length)),data.
description!==void 0&&(validate56(data.description,{instancePath:instancePath+"/description",parentData:data,parentDataProperty:"description",
rootData,dynamicAnchors})||(vErrors=vErrors===null?validate56.errors:vErrors.concat(validate56.errors),errors=vErrors.length)),data.descriptors!==
void 0){let data3=data.descriptors;if(Array.isArray(data3)){if(data3.length<1){let err5={instancePath:instancePath+"/descriptors",schemaPath:"\
#/properties/descriptors/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items"};vErrors===null?vErrors=[err5]:
vErrors.push(err5),errors++}let len0=data3.length;for(let i0=0;i0<len0;i0++){let data4=data3[i0];if(typeof data4=="string"){if(func2(data4)<
1){let err6={instancePath:instancePath+"/descriptors/"+i0,schemaPath:"#/properties/descriptors/items/minLength",keyword:"minLength",params:{
limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+
"/descriptors/"+i0,schemaPath:"#/properties/descriptors/items/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===
null?vErrors=[err7]:vErrors.push(err7),errors++}}}else{let err8={instancePath:instancePath+"/descriptors",schemaPath:"#/properties/descripto\
rs/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data.include!==
void 0){let data5=data.include;if(Array.isArray(data5)){let len1=data5.length;for(let i1=0;i1<len1;i1++){let data6=data5[i1];if(typeof data6==
"string"){if(func2(data6)<1){let err9={instancePath:instancePath+"/include/"+i1,schemaPath:"#/properties/include/items/minLength",keyword:"m\
inLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}else{
let err10={instancePath:instancePath+"/include/"+i1,schemaPath:"#/properties/include/items/type",keyword:"type",params:{type:"string"},message:"\
must be string"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}}else{let err11={instancePath:instancePath+"/include",schemaPath:"\
#/properties/include/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err11]:vErrors.push(err11),
errors++}}if(data.defaults!==void 0&&(validate192(data.defaults,{instancePath:instancePath+"/defaults",parentData:data,parentDataProperty:"d\
efaults",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate192.errors:vErrors.concat(validate192.errors),errors=vErrors.length)),data.
sql!==void 0){let data8=data.sql;if(data8&&typeof data8=="object"&&!Array.isArray(data8)){for(let key1 in data8)if(key1!=="dialect"){let err12={
instancePath:instancePath+"/sql",schemaPath:"#/properties/sql/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1},
message:"must NOT have additional properties"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}data8.dialect!==void 0&&(validate195(
data8.dialect,{instancePath:instancePath+"/sql/dialect",parentData:data8,parentDataProperty:"dialect",rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate195.errors:vErrors.concat(validate195.errors),errors=vErrors.length))}else{let err13={instancePath:instancePath+"/sql",schemaPath:"\
#/properties/sql/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}
if(data.python!==void 0&&(validate197(data.python,{instancePath:instancePath+"/python",parentData:data,parentDataProperty:"python",rootData,
dynamicAnchors})||(vErrors=vErrors===null?validate197.errors:vErrors.concat(validate197.errors),errors=vErrors.length)),data.tags!==void 0){
let data11=data.tags;if(data11&&typeof data11=="object"&&!Array.isArray(data11))for(let key2 in data11){let data12=data11[key2],_errs23=errors,
valid7=!1,_errs24=errors;if(data12!=="any"){let err14={instancePath:instancePath+"/tags/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/properties/tags/additionalProperties/anyOf/0/enum",keyword:"enum",params:{allowedValues:schema19.properties.tags.additionalProperties.anyOf[0].
enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}var _valid0=_errs24===
errors;valid7=valid7||_valid0;let _errs25=errors;if(Array.isArray(data12)){let len2=data12.length;for(let i2=0;i2<len2;i2++){let data13=data12[i2];
if(typeof data13!="string"&&!(typeof data13=="number"&&isFinite(data13))&&typeof data13!="boolean"){let err15={instancePath:instancePath+"/t\
ags/"+key2.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+i2,schemaPath:"#/properties/tags/additionalProperties/anyOf/1/items/type",keyword:"typ\
e",params:{type:schema19.properties.tags.additionalProperties.anyOf[1].items.type},message:"must be string,number,boolean"};vErrors===null?vErrors=
[err15]:vErrors.push(err15),errors++}}}else{let err16={instancePath:instancePath+"/tags/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/properties/tags/additionalProperties/anyOf/1/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err16]:
vErrors.push(err16),errors++}var _valid0=_errs25===errors;if(valid7=valid7||_valid0,valid7)errors=_errs23,vErrors!==null&&(_errs23?vErrors.length=
_errs23:vErrors=null);else{let err17={instancePath:instancePath+"/tags/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/propertie\
s/tags/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err17]:vErrors.
push(err17),errors++}}else{let err18={instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type:"obj\
ect"},message:"must be object"};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}}if(data.environments!==void 0){let data14=data.
environments;if(data14&&typeof data14=="object"&&!Array.isArray(data14)){for(let key3 in data14){let _errs31=errors;validate54(key3,{instancePath:instancePath+
"/environments",parentData:data14,parentDataProperty:"environments",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate54.errors:vErrors.
concat(validate54.errors),errors=vErrors.length);var valid10=_errs31===errors;if(!valid10){let err19={instancePath:instancePath+"/environmen\
ts",schemaPath:"#/properties/environments/propertyNames",keyword:"propertyNames",params:{propertyName:key3},message:"property name must be v\
alid"};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}for(let key4 in data14)validate200(data14[key4],{instancePath:instancePath+
"/environments/"+key4.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data14,parentDataProperty:key4,rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate200.errors:vErrors.concat(validate200.errors),errors=vErrors.length)}else{let err20={instancePath:instancePath+"/environments",
schemaPath:"#/properties/environments/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err20]:vErrors.
push(err20),errors++}}if(data.partitions!==void 0){let data16=data.partitions;if(data16&&typeof data16=="object"&&!Array.isArray(data16)){for(let key5 in data16){
let _errs36=errors;validate54(key5,{instancePath:instancePath+"/partitions",parentData:data16,parentDataProperty:"partitions",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate54.errors:vErrors.concat(validate54.errors),errors=vErrors.length);var valid12=_errs36===errors;if(!valid12){
let err21={instancePath:instancePath+"/partitions",schemaPath:"#/properties/partitions/propertyNames",keyword:"propertyNames",params:{propertyName:key5},
message:"property name must be valid"};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}}for(let key6 in data16)validate221(data16[key6],
{instancePath:instancePath+"/partitions/"+key6.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data16,parentDataProperty:key6,rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate221.errors:vErrors.concat(validate221.errors),errors=vErrors.length)}else{let err22={instancePath:instancePath+
"/partitions",schemaPath:"#/properties/partitions/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=
[err22]:vErrors.push(err22),errors++}}if(data.calendars!==void 0){let data18=data.calendars;if(data18&&typeof data18=="object"&&!Array.isArray(
data18)){for(let key7 in data18){let _errs41=errors;validate54(key7,{instancePath:instancePath+"/calendars",parentData:data18,parentDataProperty:"\
calendars",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate54.errors:vErrors.concat(validate54.errors),errors=vErrors.length);var valid14=_errs41===
errors;if(!valid14){let err23={instancePath:instancePath+"/calendars",schemaPath:"#/properties/calendars/propertyNames",keyword:"propertyNam\
es",params:{propertyName:key7},message:"property name must be valid"};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}}for(let key8 in data18)
validate230(data18[key8],{instancePath:instancePath+"/calendars/"+key8.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data18,parentDataProperty:key8,
rootData,dynamicAnchors})||(vErrors=vErrors===null?validate230.errors:vErrors.concat(validate230.errors),errors=vErrors.length)}else{let err24={
instancePath:instancePath+"/calendars",schemaPath:"#/properties/calendars/type",keyword:"type",params:{type:"object"},message:"must be objec\
t"};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}if(data.pipelines!==void 0){let data20=data.pipelines;if(data20&&typeof data20==
"object"&&!Array.isArray(data20)){for(let key9 in data20){let _errs46=errors;validate54(key9,{instancePath:instancePath+"/pipelines",parentData:data20,
parentDataProperty:"pipelines",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate54.errors:vErrors.concat(validate54.errors),errors=
vErrors.length);var valid16=_errs46===errors;if(!valid16){let err25={instancePath:instancePath+"/pipelines",schemaPath:"#/properties/pipelin\
es/propertyNames",keyword:"propertyNames",params:{propertyName:key9},message:"property name must be valid"};vErrors===null?vErrors=[err25]:vErrors.
push(err25),errors++}}for(let key10 in data20){let data21=data20[key10],_errs49=errors,valid18=!1,_errs50=errors;validate233(data21,{instancePath:instancePath+
"/pipelines/"+key10.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data20,parentDataProperty:key10,rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate233.errors:vErrors.concat(validate233.errors),errors=vErrors.length);var _valid1=_errs50===errors;valid18=valid18||_valid1;let _errs51=errors;
if(data21!==null){let err26={instancePath:instancePath+"/pipelines/"+key10.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/p\
ipelines/additionalProperties/anyOf/1/type",keyword:"type",params:{type:"null"},message:"must be null"};vErrors===null?vErrors=[err26]:vErrors.
push(err26),errors++}var _valid1=_errs51===errors;if(valid18=valid18||_valid1,valid18)errors=_errs49,vErrors!==null&&(_errs49?vErrors.length=
_errs49:vErrors=null);else{let err27={instancePath:instancePath+"/pipelines/"+key10.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/pro\
perties/pipelines/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err27]:
vErrors.push(err27),errors++}}}else{let err28={instancePath:instancePath+"/pipelines",schemaPath:"#/properties/pipelines/type",keyword:"type",
params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}}if(data.presets!==void 0){let data22=data.
presets;if(data22&&typeof data22=="object"&&!Array.isArray(data22)){for(let key11 in data22){let _errs55=errors;validate54(key11,{instancePath:instancePath+
"/presets",parentData:data22,parentDataProperty:"presets",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate54.errors:vErrors.concat(
validate54.errors),errors=vErrors.length);var valid19=_errs55===errors;if(!valid19){let err29={instancePath:instancePath+"/presets",schemaPath:"\
#/properties/presets/propertyNames",keyword:"propertyNames",params:{propertyName:key11},message:"property name must be valid"};vErrors===null?
vErrors=[err29]:vErrors.push(err29),errors++}}for(let key12 in data22)validate271(data22[key12],{instancePath:instancePath+"/presets/"+key12.
replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data22,parentDataProperty:key12,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate271.
errors:vErrors.concat(validate271.errors),errors=vErrors.length)}else{let err30={instancePath:instancePath+"/presets",schemaPath:"#/properti\
es/presets/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err30]:vErrors.push(err30),errors++}}
if(data.assets!==void 0){let data24=data.assets;if(data24&&typeof data24=="object"&&!Array.isArray(data24))for(let key13 in data24){let data25=data24[key13],
_errs62=errors,valid22=!1,_errs63=errors;validate276(data25,{instancePath:instancePath+"/assets/"+key13.replace(/~/g,"~0").replace(/\//g,"~1"),
parentData:data24,parentDataProperty:key13,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate276.errors:vErrors.concat(validate276.
errors),errors=vErrors.length);var _valid2=_errs63===errors;valid22=valid22||_valid2;let _errs64=errors;if(data25!==null){let err31={instancePath:instancePath+
"/assets/"+key13.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/assets/additionalProperties/anyOf/1/type",keyword:"type",params:{
type:"null"},message:"must be null"};vErrors===null?vErrors=[err31]:vErrors.push(err31),errors++}var _valid2=_errs64===errors;if(valid22=valid22||
_valid2,valid22)errors=_errs62,vErrors!==null&&(_errs62?vErrors.length=_errs62:vErrors=null);else{let err32={instancePath:instancePath+"/ass\
ets/"+key13.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/assets/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"\
must match a schema in anyOf"};vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}}else{let err33={instancePath:instancePath+"/asse\
ts",schemaPath:"#/properties/assets/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err33]:vErrors.
push(err33),errors++}}if(data.sensors!==void 0){let data26=data.sensors;if(data26&&typeof data26=="object"&&!Array.isArray(data26)){for(let key14 in data26){
let _errs68=errors;validate54(key14,{instancePath:instancePath+"/sensors",parentData:data26,parentDataProperty:"sensors",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate54.errors:vErrors.concat(validate54.errors),errors=vErrors.length);var valid23=_errs68===errors;if(!valid23){
let err34={instancePath:instancePath+"/sensors",schemaPath:"#/properties/sensors/propertyNames",keyword:"propertyNames",params:{propertyName:key14},
message:"property name must be valid"};vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++}}for(let key15 in data26)validate298(data26[key15],
{instancePath:instancePath+"/sensors/"+key15.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data26,parentDataProperty:key15,rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate298.errors:vErrors.concat(validate298.errors),errors=vErrors.length)}else{let err35={instancePath:instancePath+
"/sensors",schemaPath:"#/properties/sensors/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err35]:
vErrors.push(err35),errors++}}if(data.pools!==void 0){let data28=data.pools;if(data28&&typeof data28=="object"&&!Array.isArray(data28)){for(let key16 in data28){
let _errs73=errors;validate54(key16,{instancePath:instancePath+"/pools",parentData:data28,parentDataProperty:"pools",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate54.errors:vErrors.concat(validate54.errors),errors=vErrors.length);var valid25=_errs73===errors;if(!valid25){
let err36={instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/propertyNames",keyword:"propertyNames",params:{propertyName:key16},
message:"property name must be valid"};vErrors===null?vErrors=[err36]:vErrors.push(err36),errors++}}for(let key17 in data28){let data29=data28[key17];
if(!(typeof data29=="number"&&!(data29%1)&&!isNaN(data29)&&isFinite(data29))){let err37={instancePath:instancePath+"/pools/"+key17.replace(/~/g,
"~0").replace(/\//g,"~1"),schemaPath:"#/properties/pools/additionalProperties/type",keyword:"type",params:{type:"integer"},message:"must be \
integer"};vErrors===null?vErrors=[err37]:vErrors.push(err37),errors++}if(typeof data29=="number"&&isFinite(data29)){if(data29>1e5||isNaN(data29)){
let err38={instancePath:instancePath+"/pools/"+key17.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/pools/additionalPropert\
ies/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e5},message:"must be <= 100000"};vErrors===null?vErrors=[err38]:vErrors.push(err38),
errors++}if(data29<1||isNaN(data29)){let err39={instancePath:instancePath+"/pools/"+key17.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/properties/pools/additionalProperties/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=
[err39]:vErrors.push(err39),errors++}}}}else{let err40={instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/type",keyword:"typ\
e",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err40]:vErrors.push(err40),errors++}}if(data.plugins!==void 0){let data30=data.
plugins;if(Array.isArray(data30)){let len3=data30.length;for(let i3=0;i3<len3;i3++){let data31=data30[i3];if(typeof data31=="string"){if(func2(
data31)<1){let err41={instancePath:instancePath+"/plugins/"+i3,schemaPath:"#/properties/plugins/items/minLength",keyword:"minLength",params:{
limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err41]:vErrors.push(err41),errors++}}else{let err42={instancePath:instancePath+
"/plugins/"+i3,schemaPath:"#/properties/plugins/items/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=
[err42]:vErrors.push(err42),errors++}}}else{let err43={instancePath:instancePath+"/plugins",schemaPath:"#/properties/plugins/type",keyword:"\
type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err43]:vErrors.push(err43),errors++}}if(data.hooks!==void 0){let data32=data.
hooks;if(data32&&typeof data32=="object"&&!Array.isArray(data32)){for(let key18 in data32){let _errs83=errors;validate54(key18,{instancePath:instancePath+
"/hooks",parentData:data32,parentDataProperty:"hooks",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate54.errors:vErrors.concat(validate54.
errors),errors=vErrors.length);var valid29=_errs83===errors;if(!valid29){let err44={instancePath:instancePath+"/hooks",schemaPath:"#/propert\
ies/hooks/propertyNames",keyword:"propertyNames",params:{propertyName:key18},message:"property name must be valid"};vErrors===null?vErrors=[
err44]:vErrors.push(err44),errors++}}for(let key19 in data32)validate311(data32[key19],{instancePath:instancePath+"/hooks/"+key19.replace(/~/g,
"~0").replace(/\//g,"~1"),parentData:data32,parentDataProperty:key19,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate311.errors:vErrors.
concat(validate311.errors),errors=vErrors.length)}else{let err45={instancePath:instancePath+"/hooks",schemaPath:"#/properties/hooks/type",keyword:"\
type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err45]:vErrors.push(err45),errors++}}if(data.secrets!==void 0){
let data34=data.secrets;if(data34&&typeof data34=="object"&&!Array.isArray(data34)){for(let key20 in data34){let _errs88=errors;validate54(key20,
{instancePath:instancePath+"/secrets",parentData:data34,parentDataProperty:"secrets",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate54.
errors:vErrors.concat(validate54.errors),errors=vErrors.length);var valid31=_errs88===errors;if(!valid31){let err46={instancePath:instancePath+
"/secrets",schemaPath:"#/properties/secrets/propertyNames",keyword:"propertyNames",params:{propertyName:key20},message:"property name must b\
e valid"};vErrors===null?vErrors=[err46]:vErrors.push(err46),errors++}}for(let key21 in data34)validate317(data34[key21],{instancePath:instancePath+
"/secrets/"+key21.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data34,parentDataProperty:key21,rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate317.errors:vErrors.concat(validate317.errors),errors=vErrors.length)}else{let err47={instancePath:instancePath+"/secrets",schemaPath:"\
#/properties/secrets/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err47]:vErrors.push(err47),
errors++}}if(data.policies!==void 0){let data36=data.policies;if(data36&&typeof data36=="object"&&!Array.isArray(data36)){for(let key22 in data36){
let _errs93=errors;validate54(key22,{instancePath:instancePath+"/policies",parentData:data36,parentDataProperty:"policies",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate54.errors:vErrors.concat(validate54.errors),errors=vErrors.length);var valid33=_errs93===errors;if(!valid33){
let err48={instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/propertyNames",keyword:"propertyNames",params:{propertyName:key22},
message:"property name must be valid"};vErrors===null?vErrors=[err48]:vErrors.push(err48),errors++}}for(let key23 in data36)validate320(data36[key23],
{instancePath:instancePath+"/policies/"+key23.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data36,parentDataProperty:key23,rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate320.errors:vErrors.concat(validate320.errors),errors=vErrors.length)}else{let err49={instancePath:instancePath+
"/policies",schemaPath:"#/properties/policies/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[
err49]:vErrors.push(err49),errors++}}if(data.severity!==void 0){let data38=data.severity;if(data38&&typeof data38=="object"&&!Array.isArray(
data38)){for(let key24 in data38){let _errs98=errors;if(typeof key24=="string"&&!pattern30.test(key24)){let err50={instancePath:instancePath+
"/severity",schemaPath:"#/properties/severity/propertyNames/pattern",keyword:"pattern",params:{pattern:"^MR[0-9]{4}$"},message:'must match p\
attern "^MR[0-9]{4}$"',propertyName:key24};vErrors===null?vErrors=[err50]:vErrors.push(err50),errors++}var valid35=_errs98===errors;if(!valid35){
let err51={instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/propertyNames",keyword:"propertyNames",params:{propertyName:key24},
message:"property name must be valid"};vErrors===null?vErrors=[err51]:vErrors.push(err51),errors++}}for(let key25 in data38){let data39=data38[key25];
if(!(data39==="error"||data39==="warning"||data39==="info"||data39==="off")){let err52={instancePath:instancePath+"/severity/"+key25.replace(
/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/severity/additionalProperties/enum",keyword:"enum",params:{allowedValues:schema19.properties.
severity.additionalProperties.enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=[err52]:vErrors.push(err52),
errors++}}}else{let err53={instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/type",keyword:"type",params:{type:"object"},
message:"must be object"};vErrors===null?vErrors=[err53]:vErrors.push(err53),errors++}}}else{let err54={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err54]:vErrors.push(err54),errors++}return validate52.errors=
vErrors,errors===0}validate52.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var validateJobFile=validate58;function validate59(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate59.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),validate60(data,{instancePath,
parentData,parentDataProperty,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate60.errors:vErrors.concat(validate60.errors),errors=
vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.job===void 0){let err0={instancePath,schemaPath:"#/allOf/1/requir\
ed",keyword:"required",params:{missingProperty:"job"},message:"must have required property 'job'"};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}if(data.job!==void 0&&typeof data.job!="string"){let err1={instancePath:instancePath+"/job",schemaPath:"#/allOf/1/properties/\
job/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={
instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}return validate59.errors=vErrors,errors===0}validate59.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate187(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate187.
evaluated;return evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),validate60(data,{instancePath,
parentData,parentDataProperty,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate60.errors:vErrors.concat(validate60.errors),errors=
vErrors.length),validate187.errors=vErrors,errors===0}validate187.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate186(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate186.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.
isArray(data)){if(data.jobs===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"jobs"},message:"\
must have required property 'jobs'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)if(!(key0==="defaults"||
key0==="jobs")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"\
must NOT have additional properties"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.defaults!==void 0&&(validate187(data.
defaults,{instancePath:instancePath+"/defaults",parentData:data,parentDataProperty:"defaults",rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate187.errors:vErrors.concat(validate187.errors),errors=vErrors.length)),data.jobs!==void 0){let data1=data.jobs;if(data1&&typeof data1==
"object"&&!Array.isArray(data1))for(let key1 in data1)validate60(data1[key1],{instancePath:instancePath+"/jobs/"+key1.replace(/~/g,"~0").replace(
/\//g,"~1"),parentData:data1,parentDataProperty:key1,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate60.errors:vErrors.concat(validate60.
errors),errors=vErrors.length);else{let err2={instancePath:instancePath+"/jobs",schemaPath:"#/properties/jobs/type",keyword:"type",params:{type:"\
object"},message:"must be object"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}}else{let err3={instancePath,schemaPath:"#/typ\
e",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate186.
errors=vErrors,errors===0}validate186.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate58(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate58.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),!(data&&typeof data=="object"&&!Array.isArray(data))){let err0={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}let _errs1=errors,valid0=!1,_errs2=errors;validate59(data,{instancePath,parentData,parentDataProperty,rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate59.errors:vErrors.concat(validate59.errors),errors=vErrors.length);var _valid0=_errs2===errors;if(valid0=valid0||
_valid0,_valid0)var props0=!0;let _errs3=errors;validate186(data,{instancePath,parentData,parentDataProperty,rootData,dynamicAnchors})||(vErrors=
vErrors===null?validate186.errors:vErrors.concat(validate186.errors),errors=vErrors.length);var _valid0=_errs3===errors;if(valid0=valid0||_valid0,
_valid0&&props0!==!0&&(props0=!0),valid0)errors=_errs1,vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=null);else{let err1={instancePath,
schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}
return validate58.errors=vErrors,evaluated0.props=props0,errors===0}validate58.evaluated={dynamicProps:!0,dynamicItems:!1};var validateManyJobs=validate323;
function validate323(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate323.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="objec\
t"&&!Array.isArray(data)){if(data.jobs===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
jobs"},message:"must have required property 'jobs'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)if(!(key0===
"defaults"||key0==="jobs")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
message:"must NOT have additional properties"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.defaults!==void 0&&(validate187(
data.defaults,{instancePath:instancePath+"/defaults",parentData:data,parentDataProperty:"defaults",rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate187.errors:vErrors.concat(validate187.errors),errors=vErrors.length)),data.jobs!==void 0){let data1=data.jobs;if(data1&&typeof data1==
"object"&&!Array.isArray(data1))for(let key1 in data1)validate60(data1[key1],{instancePath:instancePath+"/jobs/"+key1.replace(/~/g,"~0").replace(
/\//g,"~1"),parentData:data1,parentDataProperty:key1,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate60.errors:vErrors.concat(validate60.
errors),errors=vErrors.length);else{let err2={instancePath:instancePath+"/jobs",schemaPath:"#/properties/jobs/type",keyword:"type",params:{type:"\
object"},message:"must be object"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}}else{let err3={instancePath,schemaPath:"#/typ\
e",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate323.
errors=vErrors,errors===0}validate323.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var validateJob=validate326;function validate326(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate326.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),validate60(data,{instancePath,
parentData,parentDataProperty,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate60.errors:vErrors.concat(validate60.errors),errors=
vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.type===void 0){let err0={instancePath,schemaPath:"#/allOf/1/requi\
red",keyword:"required",params:{missingProperty:"type"},message:"must have required property 'type'"};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}if(data.type!==void 0&&typeof data.type!="string"){let err1={instancePath:instancePath+"/type",schemaPath:"#/allOf/1/pro\
perties/type/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{
let err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}return validate326.errors=vErrors,errors===0}validate326.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var validateDefaults=validate328;
function validate328(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate328.
evaluated;return evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),validate60(data,{instancePath,
parentData,parentDataProperty,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate60.errors:vErrors.concat(validate60.errors),errors=
vErrors.length),validate328.errors=vErrors,errors===0}validate328.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var validateLaunch=validate330;
function validate330(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate330.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="objec\
t"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="description"||key0==="env"||key0==="select"||key0==="exclude"||key0==="partition"||
key0==="params"||key0==="tags"||key0==="set")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.description!==
void 0&&(validate95(data.description,{instancePath:instancePath+"/description",parentData:data,parentDataProperty:"description",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate95.errors:vErrors.concat(validate95.errors),errors=vErrors.length)),data.env!==void 0&&(validate88(data.env,
{instancePath:instancePath+"/env",parentData:data,parentDataProperty:"env",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate88.errors:
vErrors.concat(validate88.errors),errors=vErrors.length)),data.select!==void 0){let data2=data.select,_errs5=errors,valid1=!1,_errs6=errors;
if(typeof data2!="string"){let err1={instancePath:instancePath+"/select",schemaPath:"#/properties/select/anyOf/0/type",keyword:"type",params:{
type:"string"},message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs6===errors;valid1=valid1||
_valid0;let _errs8=errors;if(Array.isArray(data2)){let len0=data2.length;for(let i0=0;i0<len0;i0++)if(typeof data2[i0]!="string"){let err2={
instancePath:instancePath+"/select/"+i0,schemaPath:"#/properties/select/anyOf/1/items/type",keyword:"type",params:{type:"string"},message:"m\
ust be string"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+"/select",schemaPath:"#/\
properties/select/anyOf/1/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}var _valid0=_errs8===errors;if(valid1=valid1||_valid0,valid1)errors=_errs5,vErrors!==null&&(_errs5?vErrors.length=_errs5:vErrors=null);else{
let err4={instancePath:instancePath+"/select",schemaPath:"#/properties/select/anyOf",keyword:"anyOf",params:{},message:"must match a schema \
in anyOf"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.exclude!==void 0){let data4=data.exclude,_errs13=errors,valid4=!1,
_errs14=errors;if(typeof data4!="string"){let err5={instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/anyOf/0/type",keyword:"\
type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}var _valid1=_errs14===errors;
valid4=valid4||_valid1;let _errs16=errors;if(Array.isArray(data4)){let len1=data4.length;for(let i1=0;i1<len1;i1++)if(typeof data4[i1]!="str\
ing"){let err6={instancePath:instancePath+"/exclude/"+i1,schemaPath:"#/properties/exclude/anyOf/1/items/type",keyword:"type",params:{type:"s\
tring"},message:"must be string"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+"/excl\
ude",schemaPath:"#/properties/exclude/anyOf/1/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err7]:
vErrors.push(err7),errors++}var _valid1=_errs16===errors;if(valid4=valid4||_valid1,valid4)errors=_errs13,vErrors!==null&&(_errs13?vErrors.length=
_errs13:vErrors=null);else{let err8={instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/anyOf",keyword:"anyOf",params:{},
message:"must match a schema in anyOf"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data.partition!==void 0){let data6=data.
partition,_errs21=errors,valid7=!1,_errs22=errors;if(typeof data6!="string"){let err9={instancePath:instancePath+"/partition",schemaPath:"#/\
properties/partition/anyOf/0/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err9]:vErrors.push(
err9),errors++}var _valid2=_errs22===errors;valid7=valid7||_valid2;let _errs24=errors;if(data6&&typeof data6=="object"&&!Array.isArray(data6)){
for(let key1 in data6)if(typeof data6[key1]!="string"){let err10={instancePath:instancePath+"/partition/"+key1.replace(/~/g,"~0").replace(/\//g,
"~1"),schemaPath:"#/properties/partition/anyOf/1/additionalProperties/type",keyword:"type",params:{type:"string"},message:"must be string"};
vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+"/partition",schemaPath:"#/properties\
/partition/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err11]:vErrors.push(err11),
errors++}var _valid2=_errs24===errors;if(valid7=valid7||_valid2,valid7)errors=_errs21,vErrors!==null&&(_errs21?vErrors.length=_errs21:vErrors=
null);else{let err12={instancePath:instancePath+"/partition",schemaPath:"#/properties/partition/anyOf",keyword:"anyOf",params:{},message:"mu\
st match a schema in anyOf"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}if(data.params!==void 0){let data8=data.params;if(!(data8&&
typeof data8=="object"&&!Array.isArray(data8))){let err13={instancePath:instancePath+"/params",schemaPath:"#/properties/params/type",keyword:"\
type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}if(data.tags!==void 0&&(validate98(
data.tags,{instancePath:instancePath+"/tags",parentData:data,parentDataProperty:"tags",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate98.
errors:vErrors.concat(validate98.errors),errors=vErrors.length)),data.set!==void 0){let data10=data.set;if(data10&&typeof data10=="object"&&
!Array.isArray(data10)){for(let key2 in data10){let _errs35=errors;if(typeof key2=="string"&&func2(key2)>200){let err14={instancePath:instancePath+
"/set",schemaPath:"#/properties/set/propertyNames/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 cha\
racters",propertyName:key2};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}var valid9=_errs35===errors;if(!valid9){let err15={instancePath:instancePath+
"/set",schemaPath:"#/properties/set/propertyNames",keyword:"propertyNames",params:{propertyName:key2},message:"property name must be valid"};
vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}for(let key3 in data10){let data11=data10[key3];if(!(data11&&typeof data11=="ob\
ject"&&!Array.isArray(data11))){let err16={instancePath:instancePath+"/set/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/prope\
rties/set/additionalProperties/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err16]:vErrors.
push(err16),errors++}}}else{let err17={instancePath:instancePath+"/set",schemaPath:"#/properties/set/type",keyword:"type",params:{type:"obje\
ct"},message:"must be object"};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}}}else{let err18={instancePath,schemaPath:"#/type",
keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}return validate330.
errors=vErrors,errors===0}validate330.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var validateJobType=validate334,schema99={$schema:"\
https://json-schema.org/draft/2020-12/schema",$id:"jobtype.schema.json",type:"object",additionalProperties:!1,required:["name","version"],properties:{
name:{type:"string",pattern:"^[a-z][a-z0-9_]*$",maxLength:60},version:{type:"integer",minimum:1},code_version:{type:"string"},description:{type:"\
string"},runtime:{enum:["node","python","command","container"]},entry:{type:"string"},command:{type:"array",items:{type:"string"},minItems:1},
extends:{type:"string",pattern:"^[a-z][a-z0-9_]*(@[0-9]+)?$"},fixed:{type:"object",additionalProperties:!0},defaults:{type:"object",additionalProperties:!0},
resources:{type:"object",additionalProperties:{$ref:"#/$defs/slot"}},outputs:{type:"object",additionalProperties:{$ref:"#/$defs/outputSlot"}},
fields:{type:"object",additionalProperties:{$ref:"#/$defs/field"}},judges_inputs:{type:"boolean"},mocks:{type:"boolean"}},$defs:{slot:{type:"\
object",additionalProperties:!1,required:["kind"],properties:{kind:{enum:["sql","files","http","message","any"]},optional:{type:"boolean"},description:{
type:"string"}}},outputSlot:{type:"object",additionalProperties:!1,required:["kind"],properties:{kind:{enum:["table","file","value","other"]},
default:{type:"boolean"},many:{type:"boolean"},format:{enum:["parquet","csv","json","ndjson","html","ipynb","text","binary"]},description:{type:"\
string"}}},field:{type:"object",additionalProperties:!1,properties:{template:{anyOf:[{enum:["text","sql","shell","url"]},{const:!1}]},structural:{
type:"boolean"},sql:{type:"boolean"},asset:{enum:["input","output"]},resource:{type:"boolean"},slot:{type:"string"}}}}},pattern31=new RegExp(
"^[a-z][a-z0-9_]*$","u"),schema100={type:"object",additionalProperties:!1,required:["kind"],properties:{kind:{enum:["sql","files","http","me\
ssage","any"]},optional:{type:"boolean"},description:{type:"string"}}};function validate335(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate335.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=
void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.kind===void 0){let err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"kind"},message:"must have required property 'kind'"};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)if(!(key0==="kind"||key0==="optional"||key0==="description")){let err1={
instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have addi\
tional properties"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.kind!==void 0){let data0=data.kind;if(!(data0==="sql"||
data0==="files"||data0==="http"||data0==="message"||data0==="any")){let err2={instancePath:instancePath+"/kind",schemaPath:"#/properties/kin\
d/enum",keyword:"enum",params:{allowedValues:schema100.properties.kind.enum},message:"must be equal to one of the allowed values"};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}}if(data.optional!==void 0&&typeof data.optional!="boolean"){let err3={instancePath:instancePath+
"/optional",schemaPath:"#/properties/optional/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}if(data.description!==void 0&&typeof data.description!="string"){let err4={instancePath:instancePath+"/de\
scription",schemaPath:"#/properties/description/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=
[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be o\
bject"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}return validate335.errors=vErrors,errors===0}validate335.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};var schema101={type:"object",additionalProperties:!1,required:["kind"],properties:{kind:{enum:["table","fil\
e","value","other"]},default:{type:"boolean"},many:{type:"boolean"},format:{enum:["parquet","csv","json","ndjson","html","ipynb","text","bin\
ary"]},description:{type:"string"}}};function validate337(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate337.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.
items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.kind===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"kind"},message:"must have required property 'kind'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
for(let key0 in data)if(!(key0==="kind"||key0==="default"||key0==="many"||key0==="format"||key0==="description")){let err1={instancePath,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.kind!==void 0){let data0=data.kind;if(!(data0==="table"||data0==="file"||data0==="va\
lue"||data0==="other")){let err2={instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues:schema101.
properties.kind.enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}if(data.
default!==void 0&&typeof data.default!="boolean"){let err3={instancePath:instancePath+"/default",schemaPath:"#/properties/default/type",keyword:"\
type",params:{type:"boolean"},message:"must be boolean"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.many!==void 0&&typeof data.
many!="boolean"){let err4={instancePath:instancePath+"/many",schemaPath:"#/properties/many/type",keyword:"type",params:{type:"boolean"},message:"\
must be boolean"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.format!==void 0){let data3=data.format;if(!(data3==="par\
quet"||data3==="csv"||data3==="json"||data3==="ndjson"||data3==="html"||data3==="ipynb"||data3==="text"||data3==="binary")){let err5={instancePath:instancePath+
"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues:schema101.properties.format.enum},message:"must be equa\
l to one of the allowed values"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.description!==void 0&&typeof data.description!=
"string"){let err6={instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type:"string"},
message:"must be string"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate337.errors=vErrors,
errors===0}validate337.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema102={type:"object",additionalProperties:!1,properties:{
template:{anyOf:[{enum:["text","sql","shell","url"]},{const:!1}]},structural:{type:"boolean"},sql:{type:"boolean"},asset:{enum:["input","out\
put"]},resource:{type:"boolean"},slot:{type:"string"}}};function validate339(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate339.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="template"||key0===
"structural"||key0==="sql"||key0==="asset"||key0==="resource"||key0==="slot")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}if(data.template!==void 0){let data0=data.template,_errs3=errors,valid1=!1,_errs4=errors;if(!(data0==="text"||data0==="s\
ql"||data0==="shell"||data0==="url")){let err1={instancePath:instancePath+"/template",schemaPath:"#/properties/template/anyOf/0/enum",keyword:"\
enum",params:{allowedValues:schema102.properties.template.anyOf[0].enum},message:"must be equal to one of the allowed values"};vErrors===null?
vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs4===errors;valid1=valid1||_valid0;let _errs5=errors;if(data0!==!1){let err2={instancePath:instancePath+
"/template",schemaPath:"#/properties/template/anyOf/1/const",keyword:"const",params:{allowedValue:!1},message:"must be equal to constant"};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}var _valid0=_errs5===errors;if(valid1=valid1||_valid0,valid1)errors=_errs3,vErrors!==null&&(_errs3?
vErrors.length=_errs3:vErrors=null);else{let err3={instancePath:instancePath+"/template",schemaPath:"#/properties/template/anyOf",keyword:"a\
nyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.structural!==void 0&&
typeof data.structural!="boolean"){let err4={instancePath:instancePath+"/structural",schemaPath:"#/properties/structural/type",keyword:"type",
params:{type:"boolean"},message:"must be boolean"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.sql!==void 0&&typeof data.
sql!="boolean"){let err5={instancePath:instancePath+"/sql",schemaPath:"#/properties/sql/type",keyword:"type",params:{type:"boolean"},message:"\
must be boolean"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.asset!==void 0){let data3=data.asset;if(!(data3==="input"||
data3==="output")){let err6={instancePath:instancePath+"/asset",schemaPath:"#/properties/asset/enum",keyword:"enum",params:{allowedValues:schema102.
properties.asset.enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.
resource!==void 0&&typeof data.resource!="boolean"){let err7={instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/type",
keyword:"type",params:{type:"boolean"},message:"must be boolean"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data.slot!==void 0&&
typeof data.slot!="string"){let err8={instancePath:instancePath+"/slot",schemaPath:"#/properties/slot/type",keyword:"type",params:{type:"str\
ing"},message:"must be string"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{let err9={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}return validate339.errors=vErrors,
errors===0}validate339.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate334(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate334.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=
void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.name===void 0){let err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"},message:"must have required property 'name'"};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.version===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"version"},message:"must have required property 'version'"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}
for(let key0 in data)if(!func1.call(schema99.properties,key0)){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"additiona\
lProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err2]:vErrors.push(err2),
errors++}if(data.name!==void 0){let data0=data.name;if(typeof data0=="string"){if(func2(data0)>60){let err3={instancePath:instancePath+"/nam\
e",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit:60},message:"must NOT have more than 60 characters"};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}if(!pattern31.test(data0)){let err4={instancePath:instancePath+"/name",schemaPath:"#/propert\
ies/name/pattern",keyword:"pattern",params:{pattern:"^[a-z][a-z0-9_]*$"},message:'must match pattern "^[a-z][a-z0-9_]*$"'};vErrors===null?vErrors=
[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{
type:"string"},message:"must be string"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.version!==void 0){let data1=data.
version;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1))){let err6={instancePath:instancePath+"/version",schemaPath:"\
#/properties/version/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err6]:vErrors.push(err6),
errors++}if(typeof data1=="number"&&isFinite(data1)&&(data1<1||isNaN(data1))){let err7={instancePath:instancePath+"/version",schemaPath:"#/p\
roperties/version/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err7]:vErrors.
push(err7),errors++}}if(data.code_version!==void 0&&typeof data.code_version!="string"){let err8={instancePath:instancePath+"/code_version",
schemaPath:"#/properties/code_version/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err8]:vErrors.
push(err8),errors++}if(data.description!==void 0&&typeof data.description!="string"){let err9={instancePath:instancePath+"/description",schemaPath:"\
#/properties/description/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err9]:vErrors.push(err9),
errors++}if(data.runtime!==void 0){let data4=data.runtime;if(!(data4==="node"||data4==="python"||data4==="command"||data4==="container")){let err10={
instancePath:instancePath+"/runtime",schemaPath:"#/properties/runtime/enum",keyword:"enum",params:{allowedValues:schema99.properties.runtime.
enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}if(data.entry!==void 0&&
typeof data.entry!="string"){let err11={instancePath:instancePath+"/entry",schemaPath:"#/properties/entry/type",keyword:"type",params:{type:"\
string"},message:"must be string"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(data.command!==void 0){let data6=data.command;
if(Array.isArray(data6)){if(data6.length<1){let err12={instancePath:instancePath+"/command",schemaPath:"#/properties/command/minItems",keyword:"\
minItems",params:{limit:1},message:"must NOT have fewer than 1 items"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}let len0=data6.
length;for(let i0=0;i0<len0;i0++)if(typeof data6[i0]!="string"){let err13={instancePath:instancePath+"/command/"+i0,schemaPath:"#/properties\
/command/items/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}else{
let err14={instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type:"array"},message:"must be\
 array"};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}if(data.extends!==void 0){let data8=data.extends;if(typeof data8=="str\
ing"){if(!pattern4.test(data8)){let err15={instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/pattern",keyword:"pattern",
params:{pattern:"^[a-z][a-z0-9_]*(@[0-9]+)?$"},message:'must match pattern "^[a-z][a-z0-9_]*(@[0-9]+)?$"'};vErrors===null?vErrors=[err15]:vErrors.
push(err15),errors++}}else{let err16={instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/type",keyword:"type",params:{type:"\
string"},message:"must be string"};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}if(data.fixed!==void 0){let data9=data.fixed;
if(!(data9&&typeof data9=="object"&&!Array.isArray(data9))){let err17={instancePath:instancePath+"/fixed",schemaPath:"#/properties/fixed/typ\
e",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}}if(data.defaults!==
void 0){let data10=data.defaults;if(!(data10&&typeof data10=="object"&&!Array.isArray(data10))){let err18={instancePath:instancePath+"/defau\
lts",schemaPath:"#/properties/defaults/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err18]:
vErrors.push(err18),errors++}}if(data.resources!==void 0){let data11=data.resources;if(data11&&typeof data11=="object"&&!Array.isArray(data11))
for(let key1 in data11)validate335(data11[key1],{instancePath:instancePath+"/resources/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data11,
parentDataProperty:key1,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate335.errors:vErrors.concat(validate335.errors),errors=vErrors.
length);else{let err19={instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/type",keyword:"type",params:{type:"object"},
message:"must be object"};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}if(data.outputs!==void 0){let data13=data.outputs;if(data13&&
typeof data13=="object"&&!Array.isArray(data13))for(let key2 in data13)validate337(data13[key2],{instancePath:instancePath+"/outputs/"+key2.
replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data13,parentDataProperty:key2,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate337.
errors:vErrors.concat(validate337.errors),errors=vErrors.length);else{let err20={instancePath:instancePath+"/outputs",schemaPath:"#/properti\
es/outputs/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}
if(data.fields!==void 0){let data15=data.fields;if(data15&&typeof data15=="object"&&!Array.isArray(data15))for(let key3 in data15)validate339(
data15[key3],{instancePath:instancePath+"/fields/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data15,parentDataProperty:key3,rootData,
dynamicAnchors})||(vErrors=vErrors===null?validate339.errors:vErrors.concat(validate339.errors),errors=vErrors.length);else{let err21={instancePath:instancePath+
"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err21]:
vErrors.push(err21),errors++}}if(data.judges_inputs!==void 0&&typeof data.judges_inputs!="boolean"){let err22={instancePath:instancePath+"/j\
udges_inputs",schemaPath:"#/properties/judges_inputs/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};vErrors===null?
vErrors=[err22]:vErrors.push(err22),errors++}if(data.mocks!==void 0&&typeof data.mocks!="boolean"){let err23={instancePath:instancePath+"/mo\
cks",schemaPath:"#/properties/mocks/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};vErrors===null?vErrors=[err23]:vErrors.
push(err23),errors++}}else{let err24={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===
null?vErrors=[err24]:vErrors.push(err24),errors++}return validate334.errors=vErrors,errors===0}validate334.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};var validateGraph=validate341,schema103={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"graph.schema.json",type:"\
object",additionalProperties:!1,required:["format","project","hash","jobs","assets","edges","pipelines","presets","environments","partitions",
"files","jobTypes","pools","hooks","secrets","sensors"],properties:{format:{const:"millrace.graph/1"},project:{type:"string"},hash:{type:"st\
ring"},jobs:{type:"object",additionalProperties:{$ref:"#/$defs/job"}},assets:{type:"object",additionalProperties:{$ref:"#/$defs/asset"}},edges:{
type:"array",items:{$ref:"#/$defs/edge"}},pipelines:{type:"object",additionalProperties:{$ref:"#/$defs/pipeline"}},presets:{type:"object",additionalProperties:{
$ref:"common.schema.json#/$defs/launch"}},environments:{type:"object",additionalProperties:{$ref:"#/$defs/environment"}},partitions:{type:"o\
bject",additionalProperties:{$ref:"project.schema.json#/$defs/partitionSet"}},files:{type:"object",additionalProperties:{$ref:"#/$defs/file"}},
jobTypes:{type:"object",additionalProperties:{$ref:"#/$defs/jobType"}},resourceTypes:{type:"object",additionalProperties:{$ref:"#/$defs/reso\
urceType"}},pools:{type:"object",additionalProperties:{type:"integer"}},hooks:{type:"object",additionalProperties:{$ref:"#/$defs/hook"}},secrets:{
type:"object",additionalProperties:{$ref:"project.schema.json#/$defs/secret"}},sensors:{type:"object",additionalProperties:{$ref:"project.sc\
hema.json#/$defs/sensor"}},sensorFiles:{type:"object",additionalProperties:{type:"string"}},calendars:{type:"object",additionalProperties:{$ref:"\
#/$defs/calendar"}},python:{$ref:"project.schema.json#/$defs/python"}},$defs:{hook:{type:"object",additionalProperties:!1,required:["type"],
properties:{type:{type:"string"},description:{$ref:"common.schema.json#/$defs/text"},config:{type:"object",additionalProperties:!0},resources:{
type:"object",additionalProperties:{$ref:"common.schema.json#/$defs/identifier"}},timeout:{$ref:"common.schema.json#/$defs/duration"},path:{
type:"string"},files:{type:"object",additionalProperties:{type:"string"}},sql:{type:"array",items:{$ref:"#/$defs/sql"}}}},calendar:{type:"ob\
ject",additionalProperties:!1,required:["days"],properties:{days:{type:"array",items:{type:"string"}}}},place:{type:"object",additionalProperties:!1,
required:["file","line","column"],properties:{file:{type:"string"},line:{type:"integer"},column:{type:"integer"}}},job:{type:"object",additionalProperties:!1,
required:["type","config","inputs","outputs","after","tags","owners","pipelines","path","params","hash","source"],properties:{type:{type:"st\
ring"},config:{type:"object",additionalProperties:!0},description:{type:"string"},inputs:{type:"object",additionalProperties:{$ref:"#/$defs/\
input"}},outputs:{type:"object",additionalProperties:{$ref:"#/$defs/output"}},after:{type:"array",items:{type:"string"}},tags:{type:"object",
additionalProperties:{type:"string"}},owners:{type:"array",items:{type:"string"}},pipelines:{type:"array",items:{type:"string"}},schedule:{$ref:"\
common.schema.json#/$defs/schedule"},path:{type:"string"},partitions:{type:"string"},params:{type:"object",additionalProperties:!0},paramsSchema:{
type:"object",additionalProperties:!0},item:{type:"object",additionalProperties:!0},resources:{type:"object",additionalProperties:{type:"str\
ing"}},retry:{$ref:"job.schema.json#/$defs/retry"},timeout:{$ref:"common.schema.json#/$defs/duration"},memory:{$ref:"common.schema.json#/$de\
fs/size"},priority:{type:"integer"},pool:{type:"array",items:{type:"string"}},items:{anyOf:[{const:!0},{type:"string",minLength:1}]},map:{type:"\
string"},previousRun:{const:"required"},memoize:{type:"boolean"},hooks:{$ref:"job.schema.json#/$defs/hooks"},sla:{$ref:"job.schema.json#/$de\
fs/sla"},deprecated:{anyOf:[{type:"boolean"},{type:"object"}]},experimental:{type:"boolean"},files:{type:"object",additionalProperties:{type:"\
string"}},sql:{type:"array",items:{$ref:"#/$defs/sql"}},tests:{type:"array",items:{$ref:"job.schema.json#/$defs/test"}},hash:{type:"object",
additionalProperties:!1,required:["result","about","config","files"],properties:{result:{type:"string"},about:{type:"string"},config:{type:"\
string"},files:{type:"string"}}},source:{$ref:"#/$defs/place"}}},input:{type:"object",additionalProperties:!1,required:["by"],properties:{by:{
enum:["sql","declared","both"]},self:{const:!0},when:{enum:["wait","latest"]},maxAge:{$ref:"common.schema.json#/$defs/duration"},timeout:{$ref:"\
common.schema.json#/$defs/duration"},checkEvery:{$ref:"common.schema.json#/$defs/duration"},mappings:{type:"object",additionalProperties:{$ref:"\
#/$defs/mapping"}}}},mapping:{anyOf:[{type:"object",additionalProperties:!1,required:["kind"],properties:{kind:{enum:["same","all","overlap",
"shared"]}}},{type:"object",additionalProperties:!1,required:["kind","count"],properties:{kind:{const:"last"},count:{type:"integer"}}},{type:"\
object",additionalProperties:!1,required:["kind","from","to"],properties:{kind:{const:"window"},from:{type:"string"},to:{type:"string"}}}]},
output:{type:"object",additionalProperties:!1,required:["slot","kind"],properties:{slot:{type:"string"},kind:{enum:["table","view","file","v\
alue","other"]},description:{type:"string"},columns:{type:"object",additionalProperties:{$ref:"#/$defs/columnContract"}},checks:{type:"array",
items:{$ref:"job.schema.json#/$defs/check"}},by:{anyOf:[{type:"string",minLength:1},{type:"object",additionalProperties:{type:"string",minLength:1}}]},
maxAge:{$ref:"common.schema.json#/$defs/duration"},path:{type:"string"},format:{type:"string"}}},columnContract:{type:"object",additionalProperties:!1,
properties:{type:{type:"string"},nullable:{type:"boolean"},description:{type:"string"},unit:{type:"string"},values:{type:"array",items:{type:[
"string","number","boolean"]}}}},sql:{type:"object",additionalProperties:!1,required:["field","dialect","tables"],properties:{field:{type:"s\
tring"},dialect:{type:"string"},file:{type:"string"},tables:{type:"array",items:{$ref:"#/$defs/table"}}}},table:{type:"object",additionalProperties:!1,
required:["asset","start","end","use"],properties:{asset:{type:"string"},start:{type:"integer"},end:{type:"integer"},use:{enum:["read","writ\
e"]}}},asset:{type:"object",additionalProperties:!1,required:["kind"],properties:{kind:{enum:["table","view","file","value","other","outside"]},
producer:{type:"string"},partitions:{type:"string"},outside:{$ref:"project.schema.json#/$defs/outsideAsset"},source:{$ref:"#/$defs/place"}}},
edge:{type:"object",additionalProperties:!1,required:["from","to","source"],properties:{from:{type:"string"},to:{type:"string"},asset:{type:"\
string"},source:{$ref:"#/$defs/place"}}},pipeline:{type:"object",additionalProperties:!1,required:["jobs"],properties:{description:{type:"st\
ring"},owners:{type:"array",items:{type:"string"}},select:{type:"string"},jobs:{type:"array",items:{type:"string"}},schedule:{$ref:"common.s\
chema.json#/$defs/schedule"},launch:{$ref:"common.schema.json#/$defs/launch"},maxRuns:{type:"integer"},priority:{type:"integer"},hooks:{$ref:"\
job.schema.json#/$defs/hooks"},sla:{$ref:"job.schema.json#/$defs/sla"},source:{$ref:"#/$defs/place"}}},typed:{type:"object",required:["type"],
properties:{type:{type:"string"}},additionalProperties:!0},environment:{type:"object",additionalProperties:!1,required:["executor","resource\
s"],properties:{description:{type:"string"},executor:{$ref:"#/$defs/typed"},storage:{$ref:"#/$defs/typed"},resources:{type:"object",additionalProperties:{
$ref:"#/$defs/typed"}},io:{type:"object",additionalProperties:{type:"string"}},mocks:{enum:["all","none"]},fixtures:{type:"string"},params:{
type:"object",additionalProperties:!0},maxParallel:{type:"integer"},retention:{$ref:"common.schema.json#/$defs/retention"},queue:{$ref:"proj\
ect.schema.json#/$defs/queue"}}},file:{type:"object",additionalProperties:!1,required:["size"],properties:{size:{type:"integer"},text:{type:"\
string"},base64:{type:"string"}}},resourceType:{type:"object",additionalProperties:!1,required:["origin","entry","digest"],properties:{origin:{
anyOf:[{type:"object",additionalProperties:!1,required:["folder"],properties:{folder:{type:"string"}}},{type:"object",additionalProperties:!1,
required:["package","folder"],properties:{package:{type:"string"},folder:{type:"string"}}}]},entry:{type:"string"},digest:{type:"string"}}},
jobType:{type:"object",additionalProperties:!1,required:["manifest","base","origin","digest"],properties:{manifest:{$ref:"jobtype.schema.jso\
n"},base:{type:"string"},configSchema:{type:"object",additionalProperties:!0},origin:{anyOf:[{enum:["built-in"]},{type:"object",additionalProperties:!1,
required:["folder"],properties:{folder:{type:"string"}}},{type:"object",additionalProperties:!1,required:["package","folder"],properties:{package:{
type:"string"},folder:{type:"string"}}}]},digest:{type:"string"}}}}},schema104={type:"object",additionalProperties:!1,required:["type","conf\
ig","inputs","outputs","after","tags","owners","pipelines","path","params","hash","source"],properties:{type:{type:"string"},config:{type:"o\
bject",additionalProperties:!0},description:{type:"string"},inputs:{type:"object",additionalProperties:{$ref:"#/$defs/input"}},outputs:{type:"\
object",additionalProperties:{$ref:"#/$defs/output"}},after:{type:"array",items:{type:"string"}},tags:{type:"object",additionalProperties:{type:"\
string"}},owners:{type:"array",items:{type:"string"}},pipelines:{type:"array",items:{type:"string"}},schedule:{$ref:"common.schema.json#/$de\
fs/schedule"},path:{type:"string"},partitions:{type:"string"},params:{type:"object",additionalProperties:!0},paramsSchema:{type:"object",additionalProperties:!0},
item:{type:"object",additionalProperties:!0},resources:{type:"object",additionalProperties:{type:"string"}},retry:{$ref:"job.schema.json#/$d\
efs/retry"},timeout:{$ref:"common.schema.json#/$defs/duration"},memory:{$ref:"common.schema.json#/$defs/size"},priority:{type:"integer"},pool:{
type:"array",items:{type:"string"}},items:{anyOf:[{const:!0},{type:"string",minLength:1}]},map:{type:"string"},previousRun:{const:"required"},
memoize:{type:"boolean"},hooks:{$ref:"job.schema.json#/$defs/hooks"},sla:{$ref:"job.schema.json#/$defs/sla"},deprecated:{anyOf:[{type:"boole\
an"},{type:"object"}]},experimental:{type:"boolean"},files:{type:"object",additionalProperties:{type:"string"}},sql:{type:"array",items:{$ref:"\
#/$defs/sql"}},tests:{type:"array",items:{$ref:"job.schema.json#/$defs/test"}},hash:{type:"object",additionalProperties:!1,required:["result",
"about","config","files"],properties:{result:{type:"string"},about:{type:"string"},config:{type:"string"},files:{type:"string"}}},source:{$ref:"\
#/$defs/place"}}},schema105={type:"object",additionalProperties:!1,required:["by"],properties:{by:{enum:["sql","declared","both"]},self:{const:!0},
when:{enum:["wait","latest"]},maxAge:{$ref:"common.schema.json#/$defs/duration"},timeout:{$ref:"common.schema.json#/$defs/duration"},checkEvery:{
$ref:"common.schema.json#/$defs/duration"},mappings:{type:"object",additionalProperties:{$ref:"#/$defs/mapping"}}}};function validate344(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate344.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(!pattern8.
test(data)){let err0={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,9}(ms|s|m|h|d)$"},message:'must match \
pattern "^[0-9]{1,9}(ms|s|m|h|d)$"'};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath,schemaPath:"#/ty\
pe",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}return validate344.
errors=vErrors,errors===0}validate344.evaluated={dynamicProps:!1,dynamicItems:!1};var schema107={anyOf:[{type:"object",additionalProperties:!1,
required:["kind"],properties:{kind:{enum:["same","all","overlap","shared"]}}},{type:"object",additionalProperties:!1,required:["kind","count"],
properties:{kind:{const:"last"},count:{type:"integer"}}},{type:"object",additionalProperties:!1,required:["kind","from","to"],properties:{kind:{
const:"window"},from:{type:"string"},to:{type:"string"}}}]};function validate348(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate348.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,_errs1=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.
kind===void 0){let err0={instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty:"kind"},message:"must have \
required property 'kind'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)if(key0!=="kind"){let err1={instancePath,
schemaPath:"#/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additiona\
l properties"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.kind!==void 0){let data0=data.kind;if(!(data0==="same"||data0===
"all"||data0==="overlap"||data0==="shared")){let err2={instancePath:instancePath+"/kind",schemaPath:"#/anyOf/0/properties/kind/enum",keyword:"\
enum",params:{allowedValues:schema107.anyOf[0].properties.kind.enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=
[err2]:vErrors.push(err2),errors++}}}else{let err3={instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type:"object"},message:"\
must be object"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}var _valid0=_errs1===errors;if(valid0=valid0||_valid0,_valid0)var props0=!0;
let _errs5=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.kind===void 0){let err4={instancePath,schemaPath:"#/anyOf/1/\
required",keyword:"required",params:{missingProperty:"kind"},message:"must have required property 'kind'"};vErrors===null?vErrors=[err4]:vErrors.
push(err4),errors++}if(data.count===void 0){let err5={instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty:"\
count"},message:"must have required property 'count'"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}for(let key1 in data)if(!(key1===
"kind"||key1==="count")){let err6={instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1},
message:"must NOT have additional properties"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.kind!==void 0&&data.kind!==
"last"){let err7={instancePath:instancePath+"/kind",schemaPath:"#/anyOf/1/properties/kind/const",keyword:"const",params:{allowedValue:"last"},
message:"must be equal to constant"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data.count!==void 0){let data2=data.count;
if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){let err8={instancePath:instancePath+"/count",schemaPath:"#/anyOf/1\
/properties/count/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}}else{
let err9={instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err9]:
vErrors.push(err9),errors++}var _valid0=_errs5===errors;valid0=valid0||_valid0,_valid0&&props0!==!0&&(props0=!0);let _errs11=errors;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.kind===void 0){let err10={instancePath,schemaPath:"#/anyOf/2/required",keyword:"require\
d",params:{missingProperty:"kind"},message:"must have required property 'kind'"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}
if(data.from===void 0){let err11={instancePath,schemaPath:"#/anyOf/2/required",keyword:"required",params:{missingProperty:"from"},message:"m\
ust have required property 'from'"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(data.to===void 0){let err12={instancePath,
schemaPath:"#/anyOf/2/required",keyword:"required",params:{missingProperty:"to"},message:"must have required property 'to'"};vErrors===null?
vErrors=[err12]:vErrors.push(err12),errors++}for(let key2 in data)if(!(key2==="kind"||key2==="from"||key2==="to")){let err13={instancePath,schemaPath:"\
#/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2},message:"must NOT have additional properties"};
vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}if(data.kind!==void 0&&data.kind!=="window"){let err14={instancePath:instancePath+
"/kind",schemaPath:"#/anyOf/2/properties/kind/const",keyword:"const",params:{allowedValue:"window"},message:"must be equal to constant"};vErrors===
null?vErrors=[err14]:vErrors.push(err14),errors++}if(data.from!==void 0&&typeof data.from!="string"){let err15={instancePath:instancePath+"/\
from",schemaPath:"#/anyOf/2/properties/from/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err15]:
vErrors.push(err15),errors++}if(data.to!==void 0&&typeof data.to!="string"){let err16={instancePath:instancePath+"/to",schemaPath:"#/anyOf/2\
/properties/to/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}else{
let err17={instancePath,schemaPath:"#/anyOf/2/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[
err17]:vErrors.push(err17),errors++}var _valid0=_errs11===errors;if(valid0=valid0||_valid0,_valid0&&props0!==!0&&(props0=!0),valid0)errors=_errs0,
vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err18={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"\
must match a schema in anyOf"};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}return validate348.errors=vErrors,evaluated0.props=
props0,errors===0}validate348.evaluated={dynamicProps:!0,dynamicItems:!1};function validate343(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate343.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=
void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.by===void 0){let err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"by"},message:"must have required property 'by'"};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)if(!(key0==="by"||key0==="self"||key0==="when"||key0==="maxAge"||key0===
"timeout"||key0==="checkEvery"||key0==="mappings")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.
by!==void 0){let data0=data.by;if(!(data0==="sql"||data0==="declared"||data0==="both")){let err2={instancePath:instancePath+"/by",schemaPath:"\
#/properties/by/enum",keyword:"enum",params:{allowedValues:schema105.properties.by.enum},message:"must be equal to one of the allowed values"};
vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}if(data.self!==void 0&&data.self!==!0){let err3={instancePath:instancePath+"/self",
schemaPath:"#/properties/self/const",keyword:"const",params:{allowedValue:!0},message:"must be equal to constant"};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}if(data.when!==void 0){let data2=data.when;if(!(data2==="wait"||data2==="latest")){let err4={instancePath:instancePath+
"/when",schemaPath:"#/properties/when/enum",keyword:"enum",params:{allowedValues:schema105.properties.when.enum},message:"must be equal to o\
ne of the allowed values"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.maxAge!==void 0&&(validate344(data.maxAge,{instancePath:instancePath+
"/maxAge",parentData:data,parentDataProperty:"maxAge",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate344.errors:vErrors.concat(validate344.
errors),errors=vErrors.length)),data.timeout!==void 0&&(validate344(data.timeout,{instancePath:instancePath+"/timeout",parentData:data,parentDataProperty:"\
timeout",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate344.errors:vErrors.concat(validate344.errors),errors=vErrors.length)),data.
checkEvery!==void 0&&(validate344(data.checkEvery,{instancePath:instancePath+"/checkEvery",parentData:data,parentDataProperty:"checkEvery",rootData,
dynamicAnchors})||(vErrors=vErrors===null?validate344.errors:vErrors.concat(validate344.errors),errors=vErrors.length)),data.mappings!==void 0){
let data6=data.mappings;if(data6&&typeof data6=="object"&&!Array.isArray(data6))for(let key1 in data6)validate348(data6[key1],{instancePath:instancePath+
"/mappings/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data6,parentDataProperty:key1,rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate348.errors:vErrors.concat(validate348.errors),errors=vErrors.length);else{let err5={instancePath:instancePath+"/mappings",schemaPath:"\
#/properties/mappings/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err5]:vErrors.push(err5),
errors++}}}else{let err6={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=
[err6]:vErrors.push(err6),errors++}return validate343.errors=vErrors,errors===0}validate343.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
var schema108={type:"object",additionalProperties:!1,required:["slot","kind"],properties:{slot:{type:"string"},kind:{enum:["table","view","f\
ile","value","other"]},description:{type:"string"},columns:{type:"object",additionalProperties:{$ref:"#/$defs/columnContract"}},checks:{type:"\
array",items:{$ref:"job.schema.json#/$defs/check"}},by:{anyOf:[{type:"string",minLength:1},{type:"object",additionalProperties:{type:"string",
minLength:1}}]},maxAge:{$ref:"common.schema.json#/$defs/duration"},path:{type:"string"},format:{type:"string"}}},schema109={type:"object",additionalProperties:!1,
properties:{type:{type:"string"},nullable:{type:"boolean"},description:{type:"string"},unit:{type:"string"},values:{type:"array",items:{type:[
"string","number","boolean"]}}}};function validate352(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate352.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.
items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="type"||key0==="nullable"||key0==="descrip\
tion"||key0==="unit"||key0==="values")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
message:"must NOT have additional properties"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.type!==void 0&&typeof data.
type!="string"){let err1={instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"\
must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.nullable!==void 0&&typeof data.nullable!="boolean"){let err2={
instancePath:instancePath+"/nullable",schemaPath:"#/properties/nullable/type",keyword:"type",params:{type:"boolean"},message:"must be boolea\
n"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.description!==void 0&&typeof data.description!="string"){let err3={instancePath:instancePath+
"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}if(data.unit!==void 0&&typeof data.unit!="string"){let err4={instancePath:instancePath+"/unit",schemaPath:"\
#/properties/unit/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}
if(data.values!==void 0){let data4=data.values;if(Array.isArray(data4)){let len0=data4.length;for(let i0=0;i0<len0;i0++){let data5=data4[i0];
if(typeof data5!="string"&&!(typeof data5=="number"&&isFinite(data5))&&typeof data5!="boolean"){let err5={instancePath:instancePath+"/values\
/"+i0,schemaPath:"#/properties/values/items/type",keyword:"type",params:{type:schema109.properties.values.items.type},message:"must be strin\
g,number,boolean"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}else{let err6={instancePath:instancePath+"/values",schemaPath:"\
#/properties/values/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}else{
let err7={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err7]:vErrors.
push(err7),errors++}return validate352.errors=vErrors,errors===0}validate352.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate354(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate354.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.
isArray(data)){for(let key0 in data)if(!(key0==="name"||key0==="severity"||key0==="unique"||key0==="not_null"||key0==="row_count"||key0==="a\
ccepted_values"||key0==="references"||key0==="sql")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalPropertie\
s",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data.name!==void 0&&(validate103(data.name,{instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate103.errors:vErrors.concat(validate103.errors),errors=vErrors.length)),data.severity!==void 0){let data1=data.
severity;if(!(data1==="error"||data1==="warn")){let err1={instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/enum",keyword:"\
enum",params:{allowedValues:schema46.properties.severity.enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}if(data.unique!==void 0){let data2=data.unique,_errs5=errors,valid1=!1,_errs6=errors;if(typeof data2!="s\
tring"){let err2={instancePath:instancePath+"/unique",schemaPath:"#/properties/unique/anyOf/0/type",keyword:"type",params:{type:"string"},message:"\
must be string"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}var _valid0=_errs6===errors;valid1=valid1||_valid0;let _errs8=errors;
if(Array.isArray(data2)){if(data2.length<1){let err3={instancePath:instancePath+"/unique",schemaPath:"#/properties/unique/anyOf/1/minItems",
keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}let len0=data2.
length;for(let i0=0;i0<len0;i0++)if(typeof data2[i0]!="string"){let err4={instancePath:instancePath+"/unique/"+i0,schemaPath:"#/properties/u\
nique/anyOf/1/items/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{
let err5={instancePath:instancePath+"/unique",schemaPath:"#/properties/unique/anyOf/1/type",keyword:"type",params:{type:"array"},message:"mu\
st be array"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}var _valid0=_errs8===errors;if(valid1=valid1||_valid0,valid1)errors=
_errs5,vErrors!==null&&(_errs5?vErrors.length=_errs5:vErrors=null);else{let err6={instancePath:instancePath+"/unique",schemaPath:"#/properti\
es/unique/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}
if(data.not_null!==void 0){let data4=data.not_null,_errs13=errors,valid4=!1,_errs14=errors;if(typeof data4!="string"){let err7={instancePath:instancePath+
"/not_null",schemaPath:"#/properties/not_null/anyOf/0/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=
[err7]:vErrors.push(err7),errors++}var _valid1=_errs14===errors;valid4=valid4||_valid1;let _errs16=errors;if(Array.isArray(data4)){if(data4.
length<1){let err8={instancePath:instancePath+"/not_null",schemaPath:"#/properties/not_null/anyOf/1/minItems",keyword:"minItems",params:{limit:1},
message:"must NOT have fewer than 1 items"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}let len1=data4.length;for(let i1=0;i1<
len1;i1++)if(typeof data4[i1]!="string"){let err9={instancePath:instancePath+"/not_null/"+i1,schemaPath:"#/properties/not_null/anyOf/1/items\
/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}else{let err10={
instancePath:instancePath+"/not_null",schemaPath:"#/properties/not_null/anyOf/1/type",keyword:"type",params:{type:"array"},message:"must be \
array"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}var _valid1=_errs16===errors;if(valid4=valid4||_valid1,valid4)errors=_errs13,
vErrors!==null&&(_errs13?vErrors.length=_errs13:vErrors=null);else{let err11={instancePath:instancePath+"/not_null",schemaPath:"#/properties\
/not_null/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}
if(data.row_count!==void 0){let data6=data.row_count;if(data6&&typeof data6=="object"&&!Array.isArray(data6)){if(Object.keys(data6).length<1){
let err12={instancePath:instancePath+"/row_count",schemaPath:"#/properties/row_count/minProperties",keyword:"minProperties",params:{limit:1},
message:"must NOT have fewer than 1 properties"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}for(let key1 in data6)if(!(key1===
"min"||key1==="max")){let err13={instancePath:instancePath+"/row_count",schemaPath:"#/properties/row_count/additionalProperties",keyword:"ad\
ditionalProperties",params:{additionalProperty:key1},message:"must NOT have additional properties"};vErrors===null?vErrors=[err13]:vErrors.push(
err13),errors++}if(data6.min!==void 0){let data7=data6.min;if(!(typeof data7=="number"&&!(data7%1)&&!isNaN(data7)&&isFinite(data7))){let err14={
instancePath:instancePath+"/row_count/min",schemaPath:"#/properties/row_count/properties/min/type",keyword:"type",params:{type:"integer"},message:"\
must be integer"};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}if(typeof data7=="number"&&isFinite(data7)&&(data7<0||isNaN(data7))){
let err15={instancePath:instancePath+"/row_count/min",schemaPath:"#/properties/row_count/properties/min/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0"};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}if(data6.max!==void 0){let data8=data6.max;
if(!(typeof data8=="number"&&!(data8%1)&&!isNaN(data8)&&isFinite(data8))){let err16={instancePath:instancePath+"/row_count/max",schemaPath:"\
#/properties/row_count/properties/max/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err16]:
vErrors.push(err16),errors++}if(typeof data8=="number"&&isFinite(data8)&&(data8<0||isNaN(data8))){let err17={instancePath:instancePath+"/row\
_count/max",schemaPath:"#/properties/row_count/properties/max/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >\
= 0"};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}}}else{let err18={instancePath:instancePath+"/row_count",schemaPath:"#/pro\
perties/row_count/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}}
if(data.accepted_values!==void 0){let data9=data.accepted_values;if(data9&&typeof data9=="object"&&!Array.isArray(data9)){if(data9.column===
void 0){let err19={instancePath:instancePath+"/accepted_values",schemaPath:"#/properties/accepted_values/required",keyword:"required",params:{
missingProperty:"column"},message:"must have required property 'column'"};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}if(data9.
values===void 0){let err20={instancePath:instancePath+"/accepted_values",schemaPath:"#/properties/accepted_values/required",keyword:"require\
d",params:{missingProperty:"values"},message:"must have required property 'values'"};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}
for(let key2 in data9)if(!(key2==="column"||key2==="values")){let err21={instancePath:instancePath+"/accepted_values",schemaPath:"#/properti\
es/accepted_values/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2},message:"must NOT have additional p\
roperties"};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}if(data9.column!==void 0&&typeof data9.column!="string"){let err22={
instancePath:instancePath+"/accepted_values/column",schemaPath:"#/properties/accepted_values/properties/column/type",keyword:"type",params:{
type:"string"},message:"must be string"};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}if(data9.values!==void 0){let data11=data9.
values;if(Array.isArray(data11)){let len2=data11.length;for(let i2=0;i2<len2;i2++){let data12=data11[i2];if(typeof data12!="string"&&!(typeof data12==
"number"&&isFinite(data12))&&typeof data12!="boolean"){let err23={instancePath:instancePath+"/accepted_values/values/"+i2,schemaPath:"#/prop\
erties/accepted_values/properties/values/items/type",keyword:"type",params:{type:schema46.properties.accepted_values.properties.values.items.
type},message:"must be string,number,boolean"};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}}}else{let err24={instancePath:instancePath+
"/accepted_values/values",schemaPath:"#/properties/accepted_values/properties/values/type",keyword:"type",params:{type:"array"},message:"mus\
t be array"};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}}else{let err25={instancePath:instancePath+"/accepted_values",schemaPath:"\
#/properties/accepted_values/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err25]:vErrors.push(
err25),errors++}}if(data.references!==void 0){let data13=data.references;if(data13&&typeof data13=="object"&&!Array.isArray(data13)){if(data13.
column===void 0){let err26={instancePath:instancePath+"/references",schemaPath:"#/properties/references/required",keyword:"required",params:{
missingProperty:"column"},message:"must have required property 'column'"};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}if(data13.
asset===void 0){let err27={instancePath:instancePath+"/references",schemaPath:"#/properties/references/required",keyword:"required",params:{
missingProperty:"asset"},message:"must have required property 'asset'"};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}for(let key3 in data13)
if(!(key3==="column"||key3==="asset"||key3==="to")){let err28={instancePath:instancePath+"/references",schemaPath:"#/properties/references/a\
dditionalProperties",keyword:"additionalProperties",params:{additionalProperty:key3},message:"must NOT have additional properties"};vErrors===
null?vErrors=[err28]:vErrors.push(err28),errors++}if(data13.column!==void 0&&typeof data13.column!="string"){let err29={instancePath:instancePath+
"/references/column",schemaPath:"#/properties/references/properties/column/type",keyword:"type",params:{type:"string"},message:"must be stri\
ng"};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}if(data13.asset!==void 0&&(validate105(data13.asset,{instancePath:instancePath+
"/references/asset",parentData:data13,parentDataProperty:"asset",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate105.errors:vErrors.
concat(validate105.errors),errors=vErrors.length)),data13.to!==void 0&&typeof data13.to!="string"){let err30={instancePath:instancePath+"/re\
ferences/to",schemaPath:"#/properties/references/properties/to/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===
null?vErrors=[err30]:vErrors.push(err30),errors++}}else{let err31={instancePath:instancePath+"/references",schemaPath:"#/properties/referenc\
es/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err31]:vErrors.push(err31),errors++}}if(data.
sql!==void 0&&typeof data.sql!="string"){let err32={instancePath:instancePath+"/sql",schemaPath:"#/properties/sql/type",keyword:"type",params:{
type:"string"},message:"must be string"};vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}}else{let err33={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++}return validate354.
errors=vErrors,errors===0}validate354.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate351(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate351.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.slot===
void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"slot"},message:"must have required proper\
ty 'slot'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.kind===void 0){let err1={instancePath,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"kind"},message:"must have required property 'kind'"};vErrors===null?vErrors=[err1]:vErrors.push(
err1),errors++}for(let key0 in data)if(!func1.call(schema108.properties,key0)){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}if(data.slot!==void 0&&typeof data.slot!="string"){let err3={instancePath:instancePath+"/slot",schemaPath:"#/properties/\
slot/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.
kind!==void 0){let data1=data.kind;if(!(data1==="table"||data1==="view"||data1==="file"||data1==="value"||data1==="other")){let err4={instancePath:instancePath+
"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues:schema108.properties.kind.enum},message:"must be equal to o\
ne of the allowed values"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.description!==void 0&&typeof data.description!=
"string"){let err5={instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type:"string"},
message:"must be string"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.columns!==void 0){let data3=data.columns;if(data3&&
typeof data3=="object"&&!Array.isArray(data3))for(let key1 in data3)validate352(data3[key1],{instancePath:instancePath+"/columns/"+key1.replace(
/~/g,"~0").replace(/\//g,"~1"),parentData:data3,parentDataProperty:key1,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate352.errors:
vErrors.concat(validate352.errors),errors=vErrors.length);else{let err6={instancePath:instancePath+"/columns",schemaPath:"#/properties/colum\
ns/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.
checks!==void 0){let data5=data.checks;if(Array.isArray(data5)){let len0=data5.length;for(let i0=0;i0<len0;i0++)validate354(data5[i0],{instancePath:instancePath+
"/checks/"+i0,parentData:data5,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate354.errors:vErrors.concat(validate354.
errors),errors=vErrors.length)}else{let err7={instancePath:instancePath+"/checks",schemaPath:"#/properties/checks/type",keyword:"type",params:{
type:"array"},message:"must be array"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.by!==void 0){let data7=data.by,_errs15=errors,
valid4=!1,_errs16=errors;if(typeof data7=="string"){if(func2(data7)<1){let err8={instancePath:instancePath+"/by",schemaPath:"#/properties/by\
/anyOf/0/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err8]:vErrors.
push(err8),errors++}}else{let err9={instancePath:instancePath+"/by",schemaPath:"#/properties/by/anyOf/0/type",keyword:"type",params:{type:"s\
tring"},message:"must be string"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}var _valid0=_errs16===errors;valid4=valid4||_valid0;
let _errs18=errors;if(data7&&typeof data7=="object"&&!Array.isArray(data7))for(let key2 in data7){let data8=data7[key2];if(typeof data8=="st\
ring"){if(func2(data8)<1){let err10={instancePath:instancePath+"/by/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/b\
y/anyOf/1/additionalProperties/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?
vErrors=[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+"/by/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/properties/by/anyOf/1/additionalProperties/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err11]:
vErrors.push(err11),errors++}}else{let err12={instancePath:instancePath+"/by",schemaPath:"#/properties/by/anyOf/1/type",keyword:"type",params:{
type:"object"},message:"must be object"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}var _valid0=_errs18===errors;if(valid4=
valid4||_valid0,valid4)errors=_errs15,vErrors!==null&&(_errs15?vErrors.length=_errs15:vErrors=null);else{let err13={instancePath:instancePath+
"/by",schemaPath:"#/properties/by/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err13]:vErrors.
push(err13),errors++}}if(data.maxAge!==void 0&&(validate344(data.maxAge,{instancePath:instancePath+"/maxAge",parentData:data,parentDataProperty:"\
maxAge",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate344.errors:vErrors.concat(validate344.errors),errors=vErrors.length)),data.
path!==void 0&&typeof data.path!="string"){let err14={instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{
type:"string"},message:"must be string"};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}if(data.format!==void 0&&typeof data.format!=
"string"){let err15={instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type:"string"},message:"\
must be string"};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}else{let err16={instancePath,schemaPath:"#/type",keyword:"type",
params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}return validate351.errors=vErrors,
errors===0}validate351.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate360(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate360.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),
evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,_errs1=errors;if(typeof data=="string"){if(func2(data)<1){let err0={
instancePath,schemaPath:"#/anyOf/0/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type:"string"},
message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs1===errors;valid0=valid0||_valid0;let _errs3=errors;
if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!func1.call(schema31.anyOf[1].properties,key0)){let err2={instancePath,
schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additiona\
l properties"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.cron!==void 0){let data0=data.cron,_errs7=errors,valid2=!1,
_errs8=errors;if(typeof data0!="string"){let err3={instancePath:instancePath+"/cron",schemaPath:"#/anyOf/1/properties/cron/anyOf/0/type",keyword:"\
type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}var _valid1=_errs8===errors;
valid2=valid2||_valid1;let _errs10=errors;if(Array.isArray(data0)){if(data0.length<1){let err4={instancePath:instancePath+"/cron",schemaPath:"\
#/anyOf/1/properties/cron/anyOf/1/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items"};vErrors===null?vErrors=
[err4]:vErrors.push(err4),errors++}let len0=data0.length;for(let i0=0;i0<len0;i0++)if(typeof data0[i0]!="string"){let err5={instancePath:instancePath+
"/cron/"+i0,schemaPath:"#/anyOf/1/properties/cron/anyOf/1/items/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath:instancePath+"/cron",schemaPath:"#/anyOf/1/properties/cron/anyO\
f/1/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}var _valid1=_errs10===
errors;if(valid2=valid2||_valid1,valid2)errors=_errs7,vErrors!==null&&(_errs7?vErrors.length=_errs7:vErrors=null);else{let err7={instancePath:instancePath+
"/cron",schemaPath:"#/anyOf/1/properties/cron/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=
[err7]:vErrors.push(err7),errors++}}if(data.every!==void 0&&(validate73(data.every,{instancePath:instancePath+"/every",parentData:data,parentDataProperty:"\
every",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate73.errors:vErrors.concat(validate73.errors),errors=vErrors.length)),data.at!==
void 0&&(validate75(data.at,{instancePath:instancePath+"/at",parentData:data,parentDataProperty:"at",rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate75.errors:vErrors.concat(validate75.errors),errors=vErrors.length)),data.on_update!==void 0){let data4=data.on_update;if(!(data4===
"all"||data4==="any")){let err8={instancePath:instancePath+"/on_update",schemaPath:"#/anyOf/1/properties/on_update/enum",keyword:"enum",params:{
allowedValues:schema31.anyOf[1].properties.on_update.enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=[err8]:
vErrors.push(err8),errors++}}if(data.debounce!==void 0&&(validate73(data.debounce,{instancePath:instancePath+"/debounce",parentData:data,parentDataProperty:"\
debounce",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate73.errors:vErrors.concat(validate73.errors),errors=vErrors.length)),data.
quiet!==void 0){let data6=data.quiet;if(data6&&typeof data6=="object"&&!Array.isArray(data6)){if(data6.from===void 0){let err9={instancePath:instancePath+
"/quiet",schemaPath:"#/anyOf/1/properties/quiet/required",keyword:"required",params:{missingProperty:"from"},message:"must have required pro\
perty 'from'"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data6.to===void 0){let err10={instancePath:instancePath+"/quiet",
schemaPath:"#/anyOf/1/properties/quiet/required",keyword:"required",params:{missingProperty:"to"},message:"must have required property 'to'"};
vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}for(let key1 in data6)if(!(key1==="from"||key1==="to")){let err11={instancePath:instancePath+
"/quiet",schemaPath:"#/anyOf/1/properties/quiet/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1},message:"\
must NOT have additional properties"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}data6.from!==void 0&&(validate78(data6.from,
{instancePath:instancePath+"/quiet/from",parentData:data6,parentDataProperty:"from",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate78.
errors:vErrors.concat(validate78.errors),errors=vErrors.length)),data6.to!==void 0&&(validate78(data6.to,{instancePath:instancePath+"/quiet/\
to",parentData:data6,parentDataProperty:"to",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate78.errors:vErrors.concat(validate78.
errors),errors=vErrors.length))}else{let err12={instancePath:instancePath+"/quiet",schemaPath:"#/anyOf/1/properties/quiet/type",keyword:"typ\
e",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}if(data.timezone!==void 0&&
(validate81(data.timezone,{instancePath:instancePath+"/timezone",parentData:data,parentDataProperty:"timezone",rootData,dynamicAnchors})||(vErrors=
vErrors===null?validate81.errors:vErrors.concat(validate81.errors),errors=vErrors.length)),data.start!==void 0&&(validate75(data.start,{instancePath:instancePath+
"/start",parentData:data,parentDataProperty:"start",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate75.errors:vErrors.concat(validate75.
errors),errors=vErrors.length)),data.end!==void 0&&(validate75(data.end,{instancePath:instancePath+"/end",parentData:data,parentDataProperty:"\
end",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate75.errors:vErrors.concat(validate75.errors),errors=vErrors.length)),data.catchup!==
void 0){let data12=data.catchup,_errs27=errors,valid6=!1,_errs28=errors;if(!(data12==="none"||data12==="last"||data12==="all")){let err13={instancePath:instancePath+
"/catchup",schemaPath:"#/anyOf/1/properties/catchup/anyOf/0/enum",keyword:"enum",params:{allowedValues:schema31.anyOf[1].properties.catchup.
anyOf[0].enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}var _valid2=_errs28===
errors;valid6=valid6||_valid2;let _errs29=errors;if(!(typeof data12=="number"&&!(data12%1)&&!isNaN(data12)&&isFinite(data12))){let err14={instancePath:instancePath+
"/catchup",schemaPath:"#/anyOf/1/properties/catchup/anyOf/1/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===
null?vErrors=[err14]:vErrors.push(err14),errors++}if(typeof data12=="number"&&isFinite(data12)&&(data12<1||isNaN(data12))){let err15={instancePath:instancePath+
"/catchup",schemaPath:"#/anyOf/1/properties/catchup/anyOf/1/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= \
1"};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}var _valid2=_errs29===errors;if(valid6=valid6||_valid2,valid6)errors=_errs27,
vErrors!==null&&(_errs27?vErrors.length=_errs27:vErrors=null);else{let err16={instancePath:instancePath+"/catchup",schemaPath:"#/anyOf/1/pro\
perties/catchup/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err16]:vErrors.push(err16),
errors++}}if(data.overlap!==void 0){let data13=data.overlap;if(!(data13==="allow"||data13==="skip"||data13==="queue")){let err17={instancePath:instancePath+
"/overlap",schemaPath:"#/anyOf/1/properties/overlap/enum",keyword:"enum",params:{allowedValues:schema31.anyOf[1].properties.overlap.enum},message:"\
must be equal to one of the allowed values"};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}}if(data.calendar!==void 0){let data14=data.
calendar,_errs33=errors,valid7=!1,_errs34=errors;if(data14!=="weekdays"){let err18={instancePath:instancePath+"/calendar",schemaPath:"#/anyO\
f/1/properties/calendar/anyOf/0/enum",keyword:"enum",params:{allowedValues:schema31.anyOf[1].properties.calendar.anyOf[0].enum},message:"mus\
t be equal to one of the allowed values"};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}var _valid3=_errs34===errors;valid7=valid7||
_valid3;let _errs35=errors;if(data14&&typeof data14=="object"&&!Array.isArray(data14)){for(let key2 in data14)if(!(key2==="only"||key2==="ex\
cept"||key2==="weekdays")){let err19={instancePath:instancePath+"/calendar",schemaPath:"#/anyOf/1/properties/calendar/anyOf/1/additionalProp\
erties",keyword:"additionalProperties",params:{additionalProperty:key2},message:"must NOT have additional properties"};vErrors===null?vErrors=
[err19]:vErrors.push(err19),errors++}if(data14.only!==void 0&&(validate85(data14.only,{instancePath:instancePath+"/calendar/only",parentData:data14,
parentDataProperty:"only",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate85.errors:vErrors.concat(validate85.errors),errors=vErrors.
length)),data14.except!==void 0&&(validate85(data14.except,{instancePath:instancePath+"/calendar/except",parentData:data14,parentDataProperty:"\
except",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate85.errors:vErrors.concat(validate85.errors),errors=vErrors.length)),data14.
weekdays!==void 0&&typeof data14.weekdays!="boolean"){let err20={instancePath:instancePath+"/calendar/weekdays",schemaPath:"#/anyOf/1/proper\
ties/calendar/anyOf/1/properties/weekdays/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};vErrors===null?vErrors=[err20]:
vErrors.push(err20),errors++}}else{let err21={instancePath:instancePath+"/calendar",schemaPath:"#/anyOf/1/properties/calendar/anyOf/1/type",
keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}var _valid3=_errs35===
errors;if(valid7=valid7||_valid3,valid7)errors=_errs33,vErrors!==null&&(_errs33?vErrors.length=_errs33:vErrors=null);else{let err22={instancePath:instancePath+
"/calendar",schemaPath:"#/anyOf/1/properties/calendar/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?
vErrors=[err22]:vErrors.push(err22),errors++}}if(data.only_if!==void 0){let data18=data.only_if;if(data18&&typeof data18=="object"&&!Array.isArray(
data18)){for(let key3 in data18)if(!(key3==="sql"||key3==="resource"||key3==="http"||key3==="fresh"||key3==="wait")){let err23={instancePath:instancePath+
"/only_if",schemaPath:"#/anyOf/1/properties/only_if/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key3},message:"\
must NOT have additional properties"};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}if(data18.sql!==void 0){let data19=data18.
sql;if(typeof data19=="string"){if(func2(data19)<1){let err24={instancePath:instancePath+"/only_if/sql",schemaPath:"#/anyOf/1/properties/onl\
y_if/properties/sql/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=
[err24]:vErrors.push(err24),errors++}}else{let err25={instancePath:instancePath+"/only_if/sql",schemaPath:"#/anyOf/1/properties/only_if/prop\
erties/sql/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}}
if(data18.resource!==void 0&&(validate88(data18.resource,{instancePath:instancePath+"/only_if/resource",parentData:data18,parentDataProperty:"\
resource",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate88.errors:vErrors.concat(validate88.errors),errors=vErrors.length)),data18.
http!==void 0){let data21=data18.http;if(typeof data21=="string"){if(func2(data21)<1){let err26={instancePath:instancePath+"/only_if/http",schemaPath:"\
#/anyOf/1/properties/only_if/properties/http/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};
vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}}else{let err27={instancePath:instancePath+"/only_if/http",schemaPath:"#/anyOf/1\
/properties/only_if/properties/http/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err27]:vErrors.
push(err27),errors++}}data18.fresh!==void 0&&(validate68(data18.fresh,{instancePath:instancePath+"/only_if/fresh",parentData:data18,parentDataProperty:"\
fresh",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate68.errors:vErrors.concat(validate68.errors),errors=vErrors.length)),data18.
wait!==void 0&&(validate73(data18.wait,{instancePath:instancePath+"/only_if/wait",parentData:data18,parentDataProperty:"wait",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate73.errors:vErrors.concat(validate73.errors),errors=vErrors.length))}else{let err28={instancePath:instancePath+
"/only_if",schemaPath:"#/anyOf/1/properties/only_if/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=
[err28]:vErrors.push(err28),errors++}}if(data.paused!==void 0&&typeof data.paused!="boolean"){let err29={instancePath:instancePath+"/paused",
schemaPath:"#/anyOf/1/properties/paused/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};vErrors===null?vErrors=[err29]:
vErrors.push(err29),errors++}data.launch!==void 0&&(validate92(data.launch,{instancePath:instancePath+"/launch",parentData:data,parentDataProperty:"\
launch",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate92.errors:vErrors.concat(validate92.errors),errors=vErrors.length))}else{
let err30={instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[
err30]:vErrors.push(err30),errors++}var _valid0=_errs3===errors;if(valid0=valid0||_valid0,_valid0)var props2=!0;if(valid0)errors=_errs0,vErrors!==
null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err31={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must \
match a schema in anyOf"};vErrors===null?vErrors=[err31]:vErrors.push(err31),errors++}return validate360.errors=vErrors,evaluated0.props=props2,
errors===0}validate360.evaluated={dynamicProps:!0,dynamicItems:!1};function validate376(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate376.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=
void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0===
"attempts"||key0==="delay"||key0==="backoff"||key0==="max_delay"||key0==="jitter")){let err0={instancePath,schemaPath:"#/additionalPropertie\
s",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err0]:
vErrors.push(err0),errors++}if(data.attempts!==void 0){let data0=data.attempts;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(
data0))){let err1={instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/type",keyword:"type",params:{type:"integer"},message:"\
must be integer"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(typeof data0=="number"&&isFinite(data0)){if(data0>100||isNaN(
data0)){let err2={instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/maximum",keyword:"maximum",params:{comparison:"<=",
limit:100},message:"must be <= 100"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data0<1||isNaN(data0)){let err3={instancePath:instancePath+
"/attempts",schemaPath:"#/properties/attempts/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}}}if(data.delay!==void 0&&(validate118(data.delay,{instancePath:instancePath+"/delay",parentData:data,
parentDataProperty:"delay",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate118.errors:vErrors.concat(validate118.errors),errors=vErrors.
length)),data.backoff!==void 0){let data2=data.backoff;if(!(data2==="constant"||data2==="exponential")){let err4={instancePath:instancePath+
"/backoff",schemaPath:"#/properties/backoff/enum",keyword:"enum",params:{allowedValues:schema50.properties.backoff.enum},message:"must be eq\
ual to one of the allowed values"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.max_delay!==void 0&&(validate118(data.
max_delay,{instancePath:instancePath+"/max_delay",parentData:data,parentDataProperty:"max_delay",rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate118.errors:vErrors.concat(validate118.errors),errors=vErrors.length)),data.jitter!==void 0&&typeof data.jitter!="boolean"){let err5={
instancePath:instancePath+"/jitter",schemaPath:"#/properties/jitter/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};
vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"obje\
ct"},message:"must be object"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}return validate376.errors=vErrors,errors===0}validate376.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate381(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate381.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(!pattern19.test(data)){let err0={instancePath,schemaPath:"#/pattern",keyword:"\
pattern",params:{pattern:"^[0-9]{1,9}(B|KiB|MiB|GiB|TiB)$"},message:'must match pattern "^[0-9]{1,9}(B|KiB|MiB|GiB|TiB)$"'};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"},message:"must be s\
tring"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}return validate381.errors=vErrors,errors===0}validate381.evaluated={dynamicProps:!1,
dynamicItems:!1};function validate383(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate383.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="on_success"||key0==="on_failure"||key0==="on_retry"||key0===
"on_late"||key0==="on_recovered")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
message:"must NOT have additional properties"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}data.on_success!==void 0&&(validate67(
data.on_success,{instancePath:instancePath+"/on_success",parentData:data,parentDataProperty:"on_success",rootData,dynamicAnchors})||(vErrors=
vErrors===null?validate67.errors:vErrors.concat(validate67.errors),errors=vErrors.length)),data.on_failure!==void 0&&(validate67(data.on_failure,
{instancePath:instancePath+"/on_failure",parentData:data,parentDataProperty:"on_failure",rootData,dynamicAnchors})||(vErrors=vErrors===null?
validate67.errors:vErrors.concat(validate67.errors),errors=vErrors.length)),data.on_retry!==void 0&&(validate67(data.on_retry,{instancePath:instancePath+
"/on_retry",parentData:data,parentDataProperty:"on_retry",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate67.errors:vErrors.concat(
validate67.errors),errors=vErrors.length)),data.on_late!==void 0&&(validate67(data.on_late,{instancePath:instancePath+"/on_late",parentData:data,
parentDataProperty:"on_late",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate67.errors:vErrors.concat(validate67.errors),errors=vErrors.
length)),data.on_recovered!==void 0&&(validate67(data.on_recovered,{instancePath:instancePath+"/on_recovered",parentData:data,parentDataProperty:"\
on_recovered",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate67.errors:vErrors.concat(validate67.errors),errors=vErrors.length))}else{
let err1={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}return validate383.errors=vErrors,errors===0}validate383.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate390(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate390.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.
isArray(data)){for(let key0 in data)if(!(key0==="by"||key0==="within"||key0==="timezone")){let err0={instancePath,schemaPath:"#/additionalPr\
operties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}data.by!==void 0&&(validate148(data.by,{instancePath:instancePath+"/by",parentData:data,parentDataProperty:"\
by",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate148.errors:vErrors.concat(validate148.errors),errors=vErrors.length)),data.within!==
void 0&&(validate118(data.within,{instancePath:instancePath+"/within",parentData:data,parentDataProperty:"within",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate118.errors:vErrors.concat(validate118.errors),errors=vErrors.length)),data.timezone!==void 0&&(validate151(data.
timezone,{instancePath:instancePath+"/timezone",parentData:data,parentDataProperty:"timezone",rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate151.errors:vErrors.concat(validate151.errors),errors=vErrors.length))}else{let err1={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}return validate390.errors=vErrors,
errors===0}validate390.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema117={type:"object",additionalProperties:!1,required:["asset","start","end","use"],properties:{asset:{type:"string"},start:{type:"i\
nteger"},end:{type:"integer"},use:{enum:["read","write"]}}};function validate396(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate396.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.asset===void 0){let err0={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"asset"},message:"must have required property 'asset'"};vErrors===null?vErrors=[err0]:
vErrors.push(err0),errors++}if(data.start===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
start"},message:"must have required property 'start'"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.end===void 0){let err2={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"end"},message:"must have required property 'end'"};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.use===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"use"},message:"must have required property 'use'"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}for(let key0 in data)
if(!(key0==="asset"||key0==="start"||key0==="end"||key0==="use")){let err4={instancePath,schemaPath:"#/additionalProperties",keyword:"additi\
onalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err4]:vErrors.push(err4),
errors++}if(data.asset!==void 0&&typeof data.asset!="string"){let err5={instancePath:instancePath+"/asset",schemaPath:"#/properties/asset/ty\
pe",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.start!==
void 0){let data1=data.start;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1))){let err6={instancePath:instancePath+"\
/start",schemaPath:"#/properties/start/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err6]:
vErrors.push(err6),errors++}}if(data.end!==void 0){let data2=data.end;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){
let err7={instancePath:instancePath+"/end",schemaPath:"#/properties/end/type",keyword:"type",params:{type:"integer"},message:"must be intege\
r"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.use!==void 0){let data3=data.use;if(!(data3==="read"||data3==="write")){
let err8={instancePath:instancePath+"/use",schemaPath:"#/properties/use/enum",keyword:"enum",params:{allowedValues:schema117.properties.use.
enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}}else{let err9={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}
return validate396.errors=vErrors,errors===0}validate396.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate395(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate395.evaluated;if(evaluated0.
dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){
if(data.field===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"field"},message:"must hav\
e required property 'field'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.dialect===void 0){let err1={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"dialect"},message:"must have required property 'dialect'"};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}if(data.tables===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
tables"},message:"must have required property 'tables'"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)if(!(key0===
"field"||key0==="dialect"||key0==="file"||key0==="tables")){let err3={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalPr\
operties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
if(data.field!==void 0&&typeof data.field!="string"){let err4={instancePath:instancePath+"/field",schemaPath:"#/properties/field/type",keyword:"\
type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.dialect!==void 0&&typeof data.
dialect!="string"){let err5={instancePath:instancePath+"/dialect",schemaPath:"#/properties/dialect/type",keyword:"type",params:{type:"string"},
message:"must be string"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.file!==void 0&&typeof data.file!="string"){let err6={
instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===
null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.tables!==void 0){let data3=data.tables;if(Array.isArray(data3)){let len0=data3.length;
for(let i0=0;i0<len0;i0++)validate396(data3[i0],{instancePath:instancePath+"/tables/"+i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate396.errors:vErrors.concat(validate396.errors),errors=vErrors.length)}else{let err7={instancePath:instancePath+
"/tables",schemaPath:"#/properties/tables/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err7]:
vErrors.push(err7),errors++}}}else{let err8={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};
vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}return validate395.errors=vErrors,errors===0}validate395.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function validate399(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate399.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(data.name===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"name"},message:"must have required property 'name'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)
if(!func1.call(schema56.properties,key0)){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.name!==
void 0){let data0=data.name;if(typeof data0=="string"){if(func2(data0)<1){let err2={instancePath:instancePath+"/name",schemaPath:"#/properti\
es/name/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}}else{let err3={instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"strin\
g"},message:"must be string"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.given!==void 0){let data1=data.given;if(data1&&
typeof data1=="object"&&!Array.isArray(data1))for(let key1 in data1)validate157(data1[key1],{instancePath:instancePath+"/given/"+key1.replace(
/~/g,"~0").replace(/\//g,"~1"),parentData:data1,parentDataProperty:key1,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate157.errors:
vErrors.concat(validate157.errors),errors=vErrors.length);else{let err4={instancePath:instancePath+"/given",schemaPath:"#/properties/given/t\
ype",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.fixtures!==
void 0&&(validate103(data.fixtures,{instancePath:instancePath+"/fixtures",parentData:data,parentDataProperty:"fixtures",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate103.errors:vErrors.concat(validate103.errors),errors=vErrors.length)),data.params!==void 0){let data4=data.params;
if(!(data4&&typeof data4=="object"&&!Array.isArray(data4))){let err5={instancePath:instancePath+"/params",schemaPath:"#/properties/params/ty\
pe",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.partition!==
void 0){let data5=data.partition;if(typeof data5=="string"){if(func2(data5)<1){let err6={instancePath:instancePath+"/partition",schemaPath:"\
#/properties/partition/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=
[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+"/partition",schemaPath:"#/properties/partition/type",keyword:"\
type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.item!==void 0){let data6=data.
item;if(data6&&typeof data6=="object"&&!Array.isArray(data6)){if(data6.key===void 0){let err8={instancePath:instancePath+"/item",schemaPath:"\
#/properties/item/required",keyword:"required",params:{missingProperty:"key"},message:"must have required property 'key'"};vErrors===null?vErrors=
[err8]:vErrors.push(err8),errors++}if(data6.key!==void 0){let data7=data6.key;if(typeof data7=="string"){if(func2(data7)<1){let err9={instancePath:instancePath+
"/item/key",schemaPath:"#/properties/item/properties/key/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1\
 characters"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}else{let err10={instancePath:instancePath+"/item/key",schemaPath:"#\
/properties/item/properties/key/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err10]:vErrors.
push(err10),errors++}}}else{let err11={instancePath:instancePath+"/item",schemaPath:"#/properties/item/type",keyword:"type",params:{type:"ob\
ject"},message:"must be object"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}if(data.now!==void 0&&typeof data.now!="string"){
let err12={instancePath:instancePath+"/now",schemaPath:"#/properties/now/type",keyword:"type",params:{type:"string"},message:"must be string"};
vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(data.stubs!==void 0){let data9=data.stubs;if(Array.isArray(data9)){let len0=data9.
length;for(let i0=0;i0<len0;i0++)validate160(data9[i0],{instancePath:instancePath+"/stubs/"+i0,parentData:data9,parentDataProperty:i0,rootData,
dynamicAnchors})||(vErrors=vErrors===null?validate160.errors:vErrors.concat(validate160.errors),errors=vErrors.length)}else{let err13={instancePath:instancePath+
"/stubs",schemaPath:"#/properties/stubs/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err13]:vErrors.
push(err13),errors++}}if(data.expect!==void 0){let data11=data.expect;if(data11&&typeof data11=="object"&&!Array.isArray(data11)){if(Object.
keys(data11).length<1){let err14={instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/minProperties",keyword:"minProperties",
params:{limit:1},message:"must NOT have fewer than 1 properties"};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}for(let key2 in data11)
if(!func1.call(schema56.properties.expect.properties,key2)){let err15={instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/a\
dditionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2},message:"must NOT have additional properties"};vErrors===
null?vErrors=[err15]:vErrors.push(err15),errors++}if(data11.rows!==void 0){let data12=data11.rows;if(Array.isArray(data12)){let len1=data12.
length;for(let i1=0;i1<len1;i1++){let data13=data12[i1];if(!(data13&&typeof data13=="object"&&!Array.isArray(data13))){let err16={instancePath:instancePath+
"/expect/rows/"+i1,schemaPath:"#/properties/expect/properties/rows/items/type",keyword:"type",params:{type:"object"},message:"must be object"};
vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}}else{let err17={instancePath:instancePath+"/expect/rows",schemaPath:"#/propert\
ies/expect/properties/rows/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err17]:vErrors.push(err17),
errors++}}if(data11.outputs!==void 0){let data14=data11.outputs;if(data14&&typeof data14=="object"&&!Array.isArray(data14))for(let key3 in data14)
validate157(data14[key3],{instancePath:instancePath+"/expect/outputs/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data14,parentDataProperty:key3,
rootData,dynamicAnchors})||(vErrors=vErrors===null?validate157.errors:vErrors.concat(validate157.errors),errors=vErrors.length);else{let err18={
instancePath:instancePath+"/expect/outputs",schemaPath:"#/properties/expect/properties/outputs/type",keyword:"type",params:{type:"object"},message:"\
must be object"};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}}if(data11.match!==void 0){let data16=data11.match;if(!(data16===
"exact"||data16==="rows"||data16==="subset")){let err19={instancePath:instancePath+"/expect/match",schemaPath:"#/properties/expect/propertie\
s/match/enum",keyword:"enum",params:{allowedValues:schema56.properties.expect.properties.match.enum},message:"must be equal to one of the al\
lowed values"};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}if(data11.order!==void 0){let data17=data11.order;if(!(data17===
"any"||data17==="exact")){let err20={instancePath:instancePath+"/expect/order",schemaPath:"#/properties/expect/properties/order/enum",keyword:"\
enum",params:{allowedValues:schema56.properties.expect.properties.order.enum},message:"must be equal to one of the allowed values"};vErrors===
null?vErrors=[err20]:vErrors.push(err20),errors++}}if(data11.tolerance!==void 0){let data18=data11.tolerance;if(typeof data18=="number"&&isFinite(
data18)){if(data18<0||isNaN(data18)){let err21={instancePath:instancePath+"/expect/tolerance",schemaPath:"#/properties/expect/properties/tol\
erance/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};vErrors===null?vErrors=[err21]:vErrors.push(err21),
errors++}}else{let err22={instancePath:instancePath+"/expect/tolerance",schemaPath:"#/properties/expect/properties/tolerance/type",keyword:"\
type",params:{type:"number"},message:"must be number"};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}}if(data11.items!==void 0){
let data19=data11.items;if(Array.isArray(data19)){let len2=data19.length;for(let i2=0;i2<len2;i2++)validate161(data19[i2],{instancePath:instancePath+
"/expect/items/"+i2,parentData:data19,parentDataProperty:i2,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate161.errors:vErrors.concat(
validate161.errors),errors=vErrors.length)}else{let err23={instancePath:instancePath+"/expect/items",schemaPath:"#/properties/expect/propert\
ies/items/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}}if(data11.
calls!==void 0){let data21=data11.calls;if(Array.isArray(data21)){let len3=data21.length;for(let i3=0;i3<len3;i3++)validate172(data21[i3],{instancePath:instancePath+
"/expect/calls/"+i3,parentData:data21,parentDataProperty:i3,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate172.errors:vErrors.concat(
validate172.errors),errors=vErrors.length)}else{let err24={instancePath:instancePath+"/expect/calls",schemaPath:"#/properties/expect/propert\
ies/calls/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}if(data11.
files!==void 0){let data23=data11.files;if(data23&&typeof data23=="object"&&!Array.isArray(data23))for(let key4 in data23)validate180(data23[key4],
{instancePath:instancePath+"/expect/files/"+key4.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data23,parentDataProperty:key4,rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate180.errors:vErrors.concat(validate180.errors),errors=vErrors.length);else{let err25={instancePath:instancePath+
"/expect/files",schemaPath:"#/properties/expect/properties/files/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===
null?vErrors=[err25]:vErrors.push(err25),errors++}}if(data11.values!==void 0){let data25=data11.values;if(!(data25&&typeof data25=="object"&&
!Array.isArray(data25))){let err26={instancePath:instancePath+"/expect/values",schemaPath:"#/properties/expect/properties/values/type",keyword:"\
type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}}if(data11.checks!==void 0){
let data26=data11.checks;if(data26&&typeof data26=="object"&&!Array.isArray(data26))for(let key5 in data26){let data27=data26[key5];if(!(data27===
"passed"||data27==="failed")){let err27={instancePath:instancePath+"/expect/checks/"+key5.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/properties/expect/properties/checks/additionalProperties/enum",keyword:"enum",params:{allowedValues:schema56.properties.expect.properties.
checks.additionalProperties.enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}}else{
let err28={instancePath:instancePath+"/expect/checks",schemaPath:"#/properties/expect/properties/checks/type",keyword:"type",params:{type:"o\
bject"},message:"must be object"};vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}}if(data11.error!==void 0){let data28=data11.error,
_errs58=errors,valid15=!1,_errs59=errors;if(typeof data28=="string"){if(func2(data28)<1){let err29={instancePath:instancePath+"/expect/error",
schemaPath:"#/properties/expect/properties/error/anyOf/0/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1\
 characters"};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}}else{let err30={instancePath:instancePath+"/expect/error",schemaPath:"\
#/properties/expect/properties/error/anyOf/0/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err30]:
vErrors.push(err30),errors++}var _valid0=_errs59===errors;valid15=valid15||_valid0;let _errs61=errors;if(data28&&typeof data28=="object"&&!Array.
isArray(data28)){if(Object.keys(data28).length<1){let err31={instancePath:instancePath+"/expect/error",schemaPath:"#/properties/expect/prope\
rties/error/anyOf/1/minProperties",keyword:"minProperties",params:{limit:1},message:"must NOT have fewer than 1 properties"};vErrors===null?
vErrors=[err31]:vErrors.push(err31),errors++}for(let key6 in data28)if(!(key6==="message"||key6==="kind")){let err32={instancePath:instancePath+
"/expect/error",schemaPath:"#/properties/expect/properties/error/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key6},
message:"must NOT have additional properties"};vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}if(data28.message!==void 0&&(validate165(
data28.message,{instancePath:instancePath+"/expect/error/message",parentData:data28,parentDataProperty:"message",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate165.errors:vErrors.concat(validate165.errors),errors=vErrors.length)),data28.kind!==void 0){let data30=data28.
kind;if(!(data30==="user"||data30==="contract"||data30==="check")){let err33={instancePath:instancePath+"/expect/error/kind",schemaPath:"#/p\
roperties/expect/properties/error/anyOf/1/properties/kind/enum",keyword:"enum",params:{allowedValues:schema56.properties.expect.properties.error.
anyOf[1].properties.kind.enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++}}}else{
let err34={instancePath:instancePath+"/expect/error",schemaPath:"#/properties/expect/properties/error/anyOf/1/type",keyword:"type",params:{type:"\
object"},message:"must be object"};vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++}var _valid0=_errs61===errors;if(valid15=valid15||
_valid0,valid15)errors=_errs58,vErrors!==null&&(_errs58?vErrors.length=_errs58:vErrors=null);else{let err35={instancePath:instancePath+"/exp\
ect/error",schemaPath:"#/properties/expect/properties/error/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===
null?vErrors=[err35]:vErrors.push(err35),errors++}}}else{let err36={instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/type",
keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err36]:vErrors.push(err36),errors++}}}else{let err37={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err37]:vErrors.push(
err37),errors++}return validate399.errors=vErrors,errors===0}validate399.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate409(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate409.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="objec\
t"&&!Array.isArray(data)){if(data.file===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
file"},message:"must have required property 'file'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.line===void 0){let err1={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"line"},message:"must have required property 'line'"};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.column===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"column"},message:"must have required property 'column'"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)
if(!(key0==="file"||key0==="line"||key0==="column")){let err3={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalPropertie\
s",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
if(data.file!==void 0&&typeof data.file!="string"){let err4={instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"\
type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.line!==void 0){let data1=data.
line;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1))){let err5={instancePath:instancePath+"/line",schemaPath:"#/pro\
perties/line/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}
if(data.column!==void 0){let data2=data.column;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){let err6={instancePath:instancePath+
"/column",schemaPath:"#/properties/column/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err6]:
vErrors.push(err6),errors++}}}else{let err7={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};
vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate409.errors=vErrors,errors===0}validate409.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function validate342(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate342.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(data.type===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"type"},message:"must have required property 'type'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.
config===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"config"},message:"must have requ\
ired property 'config'"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.inputs===void 0){let err2={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"inputs"},message:"must have required property 'inputs'"};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}if(data.outputs===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
outputs"},message:"must have required property 'outputs'"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.after===void 0){
let err4={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"after"},message:"must have required property 'aft\
er'"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.tags===void 0){let err5={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"tags"},message:"must have required property 'tags'"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}
if(data.owners===void 0){let err6={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"owners"},message:"must h\
ave required property 'owners'"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.pipelines===void 0){let err7={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"pipelines"},message:"must have required property 'pipelines'"};vErrors===
null?vErrors=[err7]:vErrors.push(err7),errors++}if(data.path===void 0){let err8={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"path"},message:"must have required property 'path'"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data.params===
void 0){let err9={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"params"},message:"must have required prop\
erty 'params'"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data.hash===void 0){let err10={instancePath,schemaPath:"#/requi\
red",keyword:"required",params:{missingProperty:"hash"},message:"must have required property 'hash'"};vErrors===null?vErrors=[err10]:vErrors.
push(err10),errors++}if(data.source===void 0){let err11={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"so\
urce"},message:"must have required property 'source'"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}for(let key0 in data)if(!func1.
call(schema104.properties,key0)){let err12={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
message:"must NOT have additional properties"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(data.type!==void 0&&typeof data.
type!="string"){let err13={instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"\
must be string"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}if(data.config!==void 0){let data1=data.config;if(!(data1&&typeof data1==
"object"&&!Array.isArray(data1))){let err14={instancePath:instancePath+"/config",schemaPath:"#/properties/config/type",keyword:"type",params:{
type:"object"},message:"must be object"};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}if(data.description!==void 0&&typeof data.
description!="string"){let err15={instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{
type:"string"},message:"must be string"};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(data.inputs!==void 0){let data3=data.
inputs;if(data3&&typeof data3=="object"&&!Array.isArray(data3))for(let key1 in data3)validate343(data3[key1],{instancePath:instancePath+"/in\
puts/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data3,parentDataProperty:key1,rootData,dynamicAnchors})||(vErrors=vErrors===null?
validate343.errors:vErrors.concat(validate343.errors),errors=vErrors.length);else{let err16={instancePath:instancePath+"/inputs",schemaPath:"\
#/properties/inputs/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err16]:vErrors.push(err16),
errors++}}if(data.outputs!==void 0){let data5=data.outputs;if(data5&&typeof data5=="object"&&!Array.isArray(data5))for(let key2 in data5)validate351(
data5[key2],{instancePath:instancePath+"/outputs/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data5,parentDataProperty:key2,rootData,
dynamicAnchors})||(vErrors=vErrors===null?validate351.errors:vErrors.concat(validate351.errors),errors=vErrors.length);else{let err17={instancePath:instancePath+
"/outputs",schemaPath:"#/properties/outputs/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err17]:
vErrors.push(err17),errors++}}if(data.after!==void 0){let data7=data.after;if(Array.isArray(data7)){let len0=data7.length;for(let i0=0;i0<len0;i0++)
if(typeof data7[i0]!="string"){let err18={instancePath:instancePath+"/after/"+i0,schemaPath:"#/properties/after/items/type",keyword:"type",params:{
type:"string"},message:"must be string"};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}}else{let err19={instancePath:instancePath+
"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err19]:vErrors.
push(err19),errors++}}if(data.tags!==void 0){let data9=data.tags;if(data9&&typeof data9=="object"&&!Array.isArray(data9)){for(let key3 in data9)
if(typeof data9[key3]!="string"){let err20={instancePath:instancePath+"/tags/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/pro\
perties/tags/additionalProperties/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err20]:vErrors.
push(err20),errors++}}else{let err21={instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type:"obj\
ect"},message:"must be object"};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}}if(data.owners!==void 0){let data11=data.owners;
if(Array.isArray(data11)){let len1=data11.length;for(let i1=0;i1<len1;i1++)if(typeof data11[i1]!="string"){let err22={instancePath:instancePath+
"/owners/"+i1,schemaPath:"#/properties/owners/items/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=
[err22]:vErrors.push(err22),errors++}}else{let err23={instancePath:instancePath+"/owners",schemaPath:"#/properties/owners/type",keyword:"typ\
e",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}}if(data.pipelines!==void 0){let data13=data.
pipelines;if(Array.isArray(data13)){let len2=data13.length;for(let i2=0;i2<len2;i2++)if(typeof data13[i2]!="string"){let err24={instancePath:instancePath+
"/pipelines/"+i2,schemaPath:"#/properties/pipelines/items/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?
vErrors=[err24]:vErrors.push(err24),errors++}}else{let err25={instancePath:instancePath+"/pipelines",schemaPath:"#/properties/pipelines/type",
keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}}if(data.schedule!==
void 0&&(validate360(data.schedule,{instancePath:instancePath+"/schedule",parentData:data,parentDataProperty:"schedule",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate360.errors:vErrors.concat(validate360.errors),errors=vErrors.length)),data.path!==void 0&&typeof data.path!=
"string"){let err26={instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"string"},message:"mu\
st be string"};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}if(data.partitions!==void 0&&typeof data.partitions!="string"){let err27={
instancePath:instancePath+"/partitions",schemaPath:"#/properties/partitions/type",keyword:"type",params:{type:"string"},message:"must be str\
ing"};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}if(data.params!==void 0){let data18=data.params;if(!(data18&&typeof data18==
"object"&&!Array.isArray(data18))){let err28={instancePath:instancePath+"/params",schemaPath:"#/properties/params/type",keyword:"type",params:{
type:"object"},message:"must be object"};vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}}if(data.paramsSchema!==void 0){let data19=data.
paramsSchema;if(!(data19&&typeof data19=="object"&&!Array.isArray(data19))){let err29={instancePath:instancePath+"/paramsSchema",schemaPath:"\
#/properties/paramsSchema/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err29]:vErrors.push(
err29),errors++}}if(data.item!==void 0){let data20=data.item;if(!(data20&&typeof data20=="object"&&!Array.isArray(data20))){let err30={instancePath:instancePath+
"/item",schemaPath:"#/properties/item/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err30]:vErrors.
push(err30),errors++}}if(data.resources!==void 0){let data21=data.resources;if(data21&&typeof data21=="object"&&!Array.isArray(data21)){for(let key4 in data21)
if(typeof data21[key4]!="string"){let err31={instancePath:instancePath+"/resources/"+key4.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/properties/resources/additionalProperties/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err31]:
vErrors.push(err31),errors++}}else{let err32={instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/type",keyword:"type",
params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}}if(data.retry!==void 0&&(validate376(
data.retry,{instancePath:instancePath+"/retry",parentData:data,parentDataProperty:"retry",rootData,dynamicAnchors})||(vErrors=vErrors===null?
validate376.errors:vErrors.concat(validate376.errors),errors=vErrors.length)),data.timeout!==void 0&&(validate344(data.timeout,{instancePath:instancePath+
"/timeout",parentData:data,parentDataProperty:"timeout",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate344.errors:vErrors.concat(
validate344.errors),errors=vErrors.length)),data.memory!==void 0&&(validate381(data.memory,{instancePath:instancePath+"/memory",parentData:data,
parentDataProperty:"memory",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate381.errors:vErrors.concat(validate381.errors),errors=
vErrors.length)),data.priority!==void 0){let data26=data.priority;if(!(typeof data26=="number"&&!(data26%1)&&!isNaN(data26)&&isFinite(data26))){
let err33={instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type:"integer"},message:"mus\
t be integer"};vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++}}if(data.pool!==void 0){let data27=data.pool;if(Array.isArray(data27)){
let len3=data27.length;for(let i3=0;i3<len3;i3++)if(typeof data27[i3]!="string"){let err34={instancePath:instancePath+"/pool/"+i3,schemaPath:"\
#/properties/pool/items/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err34]:vErrors.push(err34),
errors++}}else{let err35={instancePath:instancePath+"/pool",schemaPath:"#/properties/pool/type",keyword:"type",params:{type:"array"},message:"\
must be array"};vErrors===null?vErrors=[err35]:vErrors.push(err35),errors++}}if(data.items!==void 0){let data29=data.items,_errs63=errors,valid13=!1,
_errs64=errors;if(data29!==!0){let err36={instancePath:instancePath+"/items",schemaPath:"#/properties/items/anyOf/0/const",keyword:"const",params:{
allowedValue:!0},message:"must be equal to constant"};vErrors===null?vErrors=[err36]:vErrors.push(err36),errors++}var _valid0=_errs64===errors;
valid13=valid13||_valid0;let _errs65=errors;if(typeof data29=="string"){if(func2(data29)<1){let err37={instancePath:instancePath+"/items",schemaPath:"\
#/properties/items/anyOf/1/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=
[err37]:vErrors.push(err37),errors++}}else{let err38={instancePath:instancePath+"/items",schemaPath:"#/properties/items/anyOf/1/type",keyword:"\
type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err38]:vErrors.push(err38),errors++}var _valid0=_errs65===errors;
if(valid13=valid13||_valid0,valid13)errors=_errs63,vErrors!==null&&(_errs63?vErrors.length=_errs63:vErrors=null);else{let err39={instancePath:instancePath+
"/items",schemaPath:"#/properties/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err39]:
vErrors.push(err39),errors++}}if(data.map!==void 0&&typeof data.map!="string"){let err40={instancePath:instancePath+"/map",schemaPath:"#/pro\
perties/map/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err40]:vErrors.push(err40),errors++}
if(data.previousRun!==void 0&&data.previousRun!=="required"){let err41={instancePath:instancePath+"/previousRun",schemaPath:"#/properties/pr\
eviousRun/const",keyword:"const",params:{allowedValue:"required"},message:"must be equal to constant"};vErrors===null?vErrors=[err41]:vErrors.
push(err41),errors++}if(data.memoize!==void 0&&typeof data.memoize!="boolean"){let err42={instancePath:instancePath+"/memoize",schemaPath:"#\
/properties/memoize/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};vErrors===null?vErrors=[err42]:vErrors.push(err42),
errors++}if(data.hooks!==void 0&&(validate383(data.hooks,{instancePath:instancePath+"/hooks",parentData:data,parentDataProperty:"hooks",rootData,
dynamicAnchors})||(vErrors=vErrors===null?validate383.errors:vErrors.concat(validate383.errors),errors=vErrors.length)),data.sla!==void 0&&(validate390(
data.sla,{instancePath:instancePath+"/sla",parentData:data,parentDataProperty:"sla",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate390.
errors:vErrors.concat(validate390.errors),errors=vErrors.length)),data.deprecated!==void 0){let data35=data.deprecated,_errs75=errors,valid14=!1,
_errs76=errors;if(typeof data35!="boolean"){let err43={instancePath:instancePath+"/deprecated",schemaPath:"#/properties/deprecated/anyOf/0/t\
ype",keyword:"type",params:{type:"boolean"},message:"must be boolean"};vErrors===null?vErrors=[err43]:vErrors.push(err43),errors++}var _valid1=_errs76===
errors;valid14=valid14||_valid1;let _errs78=errors;if(!(data35&&typeof data35=="object"&&!Array.isArray(data35))){let err44={instancePath:instancePath+
"/deprecated",schemaPath:"#/properties/deprecated/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?
vErrors=[err44]:vErrors.push(err44),errors++}var _valid1=_errs78===errors;if(valid14=valid14||_valid1,valid14)errors=_errs75,vErrors!==null&&
(_errs75?vErrors.length=_errs75:vErrors=null);else{let err45={instancePath:instancePath+"/deprecated",schemaPath:"#/properties/deprecated/an\
yOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err45]:vErrors.push(err45),errors++}}if(data.
experimental!==void 0&&typeof data.experimental!="boolean"){let err46={instancePath:instancePath+"/experimental",schemaPath:"#/properties/ex\
perimental/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};vErrors===null?vErrors=[err46]:vErrors.push(err46),errors++}
if(data.files!==void 0){let data37=data.files;if(data37&&typeof data37=="object"&&!Array.isArray(data37)){for(let key5 in data37)if(typeof data37[key5]!=
"string"){let err47={instancePath:instancePath+"/files/"+key5.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/files/addition\
alProperties/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err47]:vErrors.push(err47),errors++}}else{
let err48={instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type:"object"},message:"must be ob\
ject"};vErrors===null?vErrors=[err48]:vErrors.push(err48),errors++}}if(data.sql!==void 0){let data39=data.sql;if(Array.isArray(data39)){let len4=data39.
length;for(let i4=0;i4<len4;i4++)validate395(data39[i4],{instancePath:instancePath+"/sql/"+i4,parentData:data39,parentDataProperty:i4,rootData,
dynamicAnchors})||(vErrors=vErrors===null?validate395.errors:vErrors.concat(validate395.errors),errors=vErrors.length)}else{let err49={instancePath:instancePath+
"/sql",schemaPath:"#/properties/sql/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err49]:vErrors.
push(err49),errors++}}if(data.tests!==void 0){let data41=data.tests;if(Array.isArray(data41)){let len5=data41.length;for(let i5=0;i5<len5;i5++)
validate399(data41[i5],{instancePath:instancePath+"/tests/"+i5,parentData:data41,parentDataProperty:i5,rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate399.errors:vErrors.concat(validate399.errors),errors=vErrors.length)}else{let err50={instancePath:instancePath+"/tests",schemaPath:"\
#/properties/tests/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err50]:vErrors.push(err50),errors++}}
if(data.hash!==void 0){let data43=data.hash;if(data43&&typeof data43=="object"&&!Array.isArray(data43)){if(data43.result===void 0){let err51={
instancePath:instancePath+"/hash",schemaPath:"#/properties/hash/required",keyword:"required",params:{missingProperty:"result"},message:"must\
 have required property 'result'"};vErrors===null?vErrors=[err51]:vErrors.push(err51),errors++}if(data43.about===void 0){let err52={instancePath:instancePath+
"/hash",schemaPath:"#/properties/hash/required",keyword:"required",params:{missingProperty:"about"},message:"must have required property 'ab\
out'"};vErrors===null?vErrors=[err52]:vErrors.push(err52),errors++}if(data43.config===void 0){let err53={instancePath:instancePath+"/hash",schemaPath:"\
#/properties/hash/required",keyword:"required",params:{missingProperty:"config"},message:"must have required property 'config'"};vErrors===null?
vErrors=[err53]:vErrors.push(err53),errors++}if(data43.files===void 0){let err54={instancePath:instancePath+"/hash",schemaPath:"#/properties\
/hash/required",keyword:"required",params:{missingProperty:"files"},message:"must have required property 'files'"};vErrors===null?vErrors=[err54]:
vErrors.push(err54),errors++}for(let key6 in data43)if(!(key6==="result"||key6==="about"||key6==="config"||key6==="files")){let err55={instancePath:instancePath+
"/hash",schemaPath:"#/properties/hash/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key6},message:"must NO\
T have additional properties"};vErrors===null?vErrors=[err55]:vErrors.push(err55),errors++}if(data43.result!==void 0&&typeof data43.result!=
"string"){let err56={instancePath:instancePath+"/hash/result",schemaPath:"#/properties/hash/properties/result/type",keyword:"type",params:{type:"\
string"},message:"must be string"};vErrors===null?vErrors=[err56]:vErrors.push(err56),errors++}if(data43.about!==void 0&&typeof data43.about!=
"string"){let err57={instancePath:instancePath+"/hash/about",schemaPath:"#/properties/hash/properties/about/type",keyword:"type",params:{type:"\
string"},message:"must be string"};vErrors===null?vErrors=[err57]:vErrors.push(err57),errors++}if(data43.config!==void 0&&typeof data43.config!=
"string"){let err58={instancePath:instancePath+"/hash/config",schemaPath:"#/properties/hash/properties/config/type",keyword:"type",params:{type:"\
string"},message:"must be string"};vErrors===null?vErrors=[err58]:vErrors.push(err58),errors++}if(data43.files!==void 0&&typeof data43.files!=
"string"){let err59={instancePath:instancePath+"/hash/files",schemaPath:"#/properties/hash/properties/files/type",keyword:"type",params:{type:"\
string"},message:"must be string"};vErrors===null?vErrors=[err59]:vErrors.push(err59),errors++}}else{let err60={instancePath:instancePath+"/\
hash",schemaPath:"#/properties/hash/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err60]:vErrors.
push(err60),errors++}}data.source!==void 0&&(validate409(data.source,{instancePath:instancePath+"/source",parentData:data,parentDataProperty:"\
source",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate409.errors:vErrors.concat(validate409.errors),errors=vErrors.length))}else{
let err61={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err61]:vErrors.
push(err61),errors++}return validate342.errors=vErrors,errors===0}validate342.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema120={
type:"object",additionalProperties:!1,required:["kind"],properties:{kind:{enum:["table","view","file","value","other","outside"]},producer:{
type:"string"},partitions:{type:"string"},outside:{$ref:"project.schema.json#/$defs/outsideAsset"},source:{$ref:"#/$defs/place"}}};function validate413(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate413.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.
isArray(data)){for(let key0 in data)if(!func1.call(schema85.properties,key0)){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}if(data.description!==void 0&&(validate56(data.description,{instancePath:instancePath+"/description",parentData:data,parentDataProperty:"\
description",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate56.errors:vErrors.concat(validate56.errors),errors=vErrors.length)),
data.resource!==void 0&&(validate54(data.resource,{instancePath:instancePath+"/resource",parentData:data,parentDataProperty:"resource",rootData,
dynamicAnchors})||(vErrors=vErrors===null?validate54.errors:vErrors.concat(validate54.errors),errors=vErrors.length)),data.path!==void 0&&typeof data.
path!="string"){let err1={instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"string"},message:"\
must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.table!==void 0&&typeof data.table!="string"){let err2={instancePath:instancePath+
"/table",schemaPath:"#/properties/table/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}if(data.format!==void 0){let data4=data.format;if(!(data4==="parquet"||data4==="csv"||data4==="json"||data4==="n\
djson"||data4==="html"||data4==="ipynb"||data4==="text"||data4==="binary")){let err3={instancePath:instancePath+"/format",schemaPath:"#/prop\
erties/format/enum",keyword:"enum",params:{allowedValues:schema85.properties.format.enum},message:"must be equal to one of the allowed value\
s"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.owners!==void 0&&(validate235(data.owners,{instancePath:instancePath+
"/owners",parentData:data,parentDataProperty:"owners",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate235.errors:vErrors.concat(validate235.
errors),errors=vErrors.length)),data.max_age!==void 0&&(validate280(data.max_age,{instancePath:instancePath+"/max_age",parentData:data,parentDataProperty:"\
max_age",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate280.errors:vErrors.concat(validate280.errors),errors=vErrors.length)),data.
partitions!==void 0&&(validate54(data.partitions,{instancePath:instancePath+"/partitions",parentData:data,parentDataProperty:"partitions",rootData,
dynamicAnchors})||(vErrors=vErrors===null?validate54.errors:vErrors.concat(validate54.errors),errors=vErrors.length)),data.by!==void 0){let data8=data.
by,_errs13=errors,valid1=!1,_errs14=errors;if(typeof data8=="string"){if(func2(data8)<1){let err4={instancePath:instancePath+"/by",schemaPath:"\
#/properties/by/anyOf/0/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=
[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/by",schemaPath:"#/properties/by/anyOf/0/type",keyword:"type",
params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}var _valid0=_errs14===errors;valid1=
valid1||_valid0;let _errs16=errors;if(data8&&typeof data8=="object"&&!Array.isArray(data8))for(let key1 in data8){let data9=data8[key1];if(typeof data9==
"string"){if(func2(data9)<1){let err6={instancePath:instancePath+"/by/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties\
/by/anyOf/1/additionalProperties/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===
null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+"/by/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),
schemaPath:"#/properties/by/anyOf/1/additionalProperties/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?
vErrors=[err7]:vErrors.push(err7),errors++}}else{let err8={instancePath:instancePath+"/by",schemaPath:"#/properties/by/anyOf/1/type",keyword:"\
type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}var _valid0=_errs16===errors;
if(valid1=valid1||_valid0,valid1)errors=_errs13,vErrors!==null&&(_errs13?vErrors.length=_errs13:vErrors=null);else{let err9={instancePath:instancePath+
"/by",schemaPath:"#/properties/by/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err9]:vErrors.
push(err9),errors++}}if(data.updated_column!==void 0){let data10=data.updated_column;if(typeof data10=="string"){if(func2(data10)<1){let err10={
instancePath:instancePath+"/updated_column",schemaPath:"#/properties/updated_column/minLength",keyword:"minLength",params:{limit:1},message:"\
must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+
"/updated_column",schemaPath:"#/properties/updated_column/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?
vErrors=[err11]:vErrors.push(err11),errors++}}if(data.columns!==void 0){let data11=data.columns;if(data11&&typeof data11=="object"&&!Array.isArray(
data11))for(let key2 in data11)validate283(data11[key2],{instancePath:instancePath+"/columns/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data11,
parentDataProperty:key2,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate283.errors:vErrors.concat(validate283.errors),errors=vErrors.
length);else{let err12={instancePath:instancePath+"/columns",schemaPath:"#/properties/columns/type",keyword:"type",params:{type:"object"},message:"\
must be object"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}if(data.tags!==void 0&&(validate286(data.tags,{instancePath:instancePath+
"/tags",parentData:data,parentDataProperty:"tags",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate286.errors:vErrors.concat(validate286.
errors),errors=vErrors.length)),data.project!==void 0&&(validate54(data.project,{instancePath:instancePath+"/project",parentData:data,parentDataProperty:"\
project",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate54.errors:vErrors.concat(validate54.errors),errors=vErrors.length)),data.
asset!==void 0&&(validate289(data.asset,{instancePath:instancePath+"/asset",parentData:data,parentDataProperty:"asset",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate289.errors:vErrors.concat(validate289.errors),errors=vErrors.length)),data.deprecated!==void 0&&typeof data.
deprecated!="boolean"){let err13={instancePath:instancePath+"/deprecated",schemaPath:"#/properties/deprecated/type",keyword:"type",params:{type:"\
boolean"},message:"must be boolean"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}if(data.hooks!==void 0){let data17=data.hooks;
if(data17&&typeof data17=="object"&&!Array.isArray(data17)){for(let key3 in data17)if(!(key3==="on_late"||key3==="on_recovered")){let err14={
instancePath:instancePath+"/hooks",schemaPath:"#/properties/hooks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key3},
message:"must NOT have additional properties"};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}data17.on_late!==void 0&&(validate291(
data17.on_late,{instancePath:instancePath+"/hooks/on_late",parentData:data17,parentDataProperty:"on_late",rootData,dynamicAnchors})||(vErrors=
vErrors===null?validate291.errors:vErrors.concat(validate291.errors),errors=vErrors.length)),data17.on_recovered!==void 0&&(validate291(data17.
on_recovered,{instancePath:instancePath+"/hooks/on_recovered",parentData:data17,parentDataProperty:"on_recovered",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate291.errors:vErrors.concat(validate291.errors),errors=vErrors.length))}else{let err15={instancePath:instancePath+
"/hooks",schemaPath:"#/properties/hooks/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err15]:
vErrors.push(err15),errors++}}}else{let err16={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be objec\
t"};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}return validate413.errors=vErrors,errors===0}validate413.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};function validate412(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate412.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.
items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.kind===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"kind"},message:"must have required property 'kind'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
for(let key0 in data)if(!(key0==="kind"||key0==="producer"||key0==="partitions"||key0==="outside"||key0==="source")){let err1={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional proper\
ties"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.kind!==void 0){let data0=data.kind;if(!(data0==="table"||data0==="v\
iew"||data0==="file"||data0==="value"||data0==="other"||data0==="outside")){let err2={instancePath:instancePath+"/kind",schemaPath:"#/proper\
ties/kind/enum",keyword:"enum",params:{allowedValues:schema120.properties.kind.enum},message:"must be equal to one of the allowed values"};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}}if(data.producer!==void 0&&typeof data.producer!="string"){let err3={instancePath:instancePath+
"/producer",schemaPath:"#/properties/producer/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[
err3]:vErrors.push(err3),errors++}if(data.partitions!==void 0&&typeof data.partitions!="string"){let err4={instancePath:instancePath+"/parti\
tions",schemaPath:"#/properties/partitions/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err4]:
vErrors.push(err4),errors++}data.outside!==void 0&&(validate413(data.outside,{instancePath:instancePath+"/outside",parentData:data,parentDataProperty:"\
outside",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate413.errors:vErrors.concat(validate413.errors),errors=vErrors.length)),data.
source!==void 0&&(validate409(data.source,{instancePath:instancePath+"/source",parentData:data,parentDataProperty:"source",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate409.errors:vErrors.concat(validate409.errors),errors=vErrors.length))}else{let err5={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}return validate412.
errors=vErrors,errors===0}validate412.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate428(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate428.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="objec\
t"&&!Array.isArray(data)){if(data.from===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
from"},message:"must have required property 'from'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.to===void 0){let err1={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"to"},message:"must have required property 'to'"};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.source===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"source"},message:"must have required property 'source'"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)
if(!(key0==="from"||key0==="to"||key0==="asset"||key0==="source")){let err3={instancePath,schemaPath:"#/additionalProperties",keyword:"addit\
ionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err3]:vErrors.push(
err3),errors++}if(data.from!==void 0&&typeof data.from!="string"){let err4={instancePath:instancePath+"/from",schemaPath:"#/properties/from/\
type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.to!==
void 0&&typeof data.to!="string"){let err5={instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type:"s\
tring"},message:"must be string"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.asset!==void 0&&typeof data.asset!="stri\
ng"){let err6={instancePath:instancePath+"/asset",schemaPath:"#/properties/asset/type",keyword:"type",params:{type:"string"},message:"must b\
e string"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}data.source!==void 0&&(validate409(data.source,{instancePath:instancePath+
"/source",parentData:data,parentDataProperty:"source",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate409.errors:vErrors.concat(validate409.
errors),errors=vErrors.length))}else{let err7={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be objec\
t"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate428.errors=vErrors,errors===0}validate428.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};var schema123={type:"object",additionalProperties:!1,required:["jobs"],properties:{description:{type:"string"},owners:{type:"\
array",items:{type:"string"}},select:{type:"string"},jobs:{type:"array",items:{type:"string"}},schedule:{$ref:"common.schema.json#/$defs/sch\
edule"},launch:{$ref:"common.schema.json#/$defs/launch"},maxRuns:{type:"integer"},priority:{type:"integer"},hooks:{$ref:"job.schema.json#/$d\
efs/hooks"},sla:{$ref:"job.schema.json#/$defs/sla"},source:{$ref:"#/$defs/place"}}};function validate431(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate431.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=
void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.jobs===void 0){let err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"jobs"},message:"must have required property 'jobs'"};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)if(!func1.call(schema123.properties,key0)){let err1={instancePath,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.description!==void 0&&typeof data.description!="string"){let err2={instancePath:instancePath+
"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=
[err2]:vErrors.push(err2),errors++}if(data.owners!==void 0){let data1=data.owners;if(Array.isArray(data1)){let len0=data1.length;for(let i0=0;i0<
len0;i0++)if(typeof data1[i0]!="string"){let err3={instancePath:instancePath+"/owners/"+i0,schemaPath:"#/properties/owners/items/type",keyword:"\
type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}else{let err4={instancePath:instancePath+
"/owners",schemaPath:"#/properties/owners/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err4]:
vErrors.push(err4),errors++}}if(data.select!==void 0&&typeof data.select!="string"){let err5={instancePath:instancePath+"/select",schemaPath:"\
#/properties/select/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}
if(data.jobs!==void 0){let data4=data.jobs;if(Array.isArray(data4)){let len1=data4.length;for(let i1=0;i1<len1;i1++)if(typeof data4[i1]!="st\
ring"){let err6={instancePath:instancePath+"/jobs/"+i1,schemaPath:"#/properties/jobs/items/type",keyword:"type",params:{type:"string"},message:"\
must be string"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+"/jobs",schemaPath:"#/p\
roperties/jobs/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}
if(data.schedule!==void 0&&(validate360(data.schedule,{instancePath:instancePath+"/schedule",parentData:data,parentDataProperty:"schedule",rootData,
dynamicAnchors})||(vErrors=vErrors===null?validate360.errors:vErrors.concat(validate360.errors),errors=vErrors.length)),data.launch!==void 0&&
(validate330(data.launch,{instancePath:instancePath+"/launch",parentData:data,parentDataProperty:"launch",rootData,dynamicAnchors})||(vErrors=
vErrors===null?validate330.errors:vErrors.concat(validate330.errors),errors=vErrors.length)),data.maxRuns!==void 0){let data8=data.maxRuns;if(!(typeof data8==
"number"&&!(data8%1)&&!isNaN(data8)&&isFinite(data8))){let err8={instancePath:instancePath+"/maxRuns",schemaPath:"#/properties/maxRuns/type",
keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data.priority!==
void 0){let data9=data.priority;if(!(typeof data9=="number"&&!(data9%1)&&!isNaN(data9)&&isFinite(data9))){let err9={instancePath:instancePath+
"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=
[err9]:vErrors.push(err9),errors++}}data.hooks!==void 0&&(validate383(data.hooks,{instancePath:instancePath+"/hooks",parentData:data,parentDataProperty:"\
hooks",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate383.errors:vErrors.concat(validate383.errors),errors=vErrors.length)),data.
sla!==void 0&&(validate390(data.sla,{instancePath:instancePath+"/sla",parentData:data,parentDataProperty:"sla",rootData,dynamicAnchors})||(vErrors=
vErrors===null?validate390.errors:vErrors.concat(validate390.errors),errors=vErrors.length)),data.source!==void 0&&(validate409(data.source,
{instancePath:instancePath+"/source",parentData:data,parentDataProperty:"source",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate409.
errors:vErrors.concat(validate409.errors),errors=vErrors.length))}else{let err10={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"},message:"must be object"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}return validate431.errors=vErrors,errors===0}
validate431.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema124={type:"object",additionalProperties:!1,required:["executor","\
resources"],properties:{description:{type:"string"},executor:{$ref:"#/$defs/typed"},storage:{$ref:"#/$defs/typed"},resources:{type:"object",
additionalProperties:{$ref:"#/$defs/typed"}},io:{type:"object",additionalProperties:{type:"string"}},mocks:{enum:["all","none"]},fixtures:{type:"\
string"},params:{type:"object",additionalProperties:!0},maxParallel:{type:"integer"},retention:{$ref:"common.schema.json#/$defs/retention"},
queue:{$ref:"project.schema.json#/$defs/queue"}}};function validate440(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate440.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="objec\
t"&&!Array.isArray(data)){if(data.type===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
type"},message:"must have required property 'type'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.type!==void 0&&typeof data.
type!="string"){let err1={instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"\
must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"},message:"must be object"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate440.errors=vErrors,errors===
0}validate440.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate444(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate444.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=
void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0===
"runs"||key0==="logs"||key0==="versions")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.runs!==
void 0){let data0=data.runs,_errs3=errors,valid1=!1,_errs4=errors;if(data0!=="forever"){let err1={instancePath:instancePath+"/runs",schemaPath:"\
#/properties/runs/anyOf/0/const",keyword:"const",params:{allowedValue:"forever"},message:"must be equal to constant"};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}var _valid0=_errs4===errors;valid1=valid1||_valid0;let _errs5=errors;if(data0&&typeof data0=="object"&&!Array.
isArray(data0)){for(let key1 in data0)if(!(key1==="age"||key1==="count")){let err2={instancePath:instancePath+"/runs",schemaPath:"#/properti\
es/runs/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1},message:"must NOT have additional prop\
erties"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data0.age!==void 0&&(validate73(data0.age,{instancePath:instancePath+"\
/runs/age",parentData:data0,parentDataProperty:"age",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate73.errors:vErrors.concat(validate73.
errors),errors=vErrors.length)),data0.count!==void 0){let data2=data0.count;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(
data2))){let err3={instancePath:instancePath+"/runs/count",schemaPath:"#/properties/runs/anyOf/1/properties/count/type",keyword:"type",params:{
type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(typeof data2=="number"&&isFinite(data2)){
if(data2>1e9||isNaN(data2)){let err4={instancePath:instancePath+"/runs/count",schemaPath:"#/properties/runs/anyOf/1/properties/count/maximum",
keyword:"maximum",params:{comparison:"<=",limit:1e9},message:"must be <= 1000000000"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}
if(data2<1||isNaN(data2)){let err5={instancePath:instancePath+"/runs/count",schemaPath:"#/properties/runs/anyOf/1/properties/count/minimum",
keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}}else{
let err6={instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must \
be object"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}var _valid0=_errs5===errors;if(valid1=valid1||_valid0,valid1)errors=_errs3,
vErrors!==null&&(_errs3?vErrors.length=_errs3:vErrors=null);else{let err7={instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/a\
nyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.logs!==
void 0){let data3=data.logs,_errs12=errors,valid3=!1,_errs13=errors;if(data3!=="forever"){let err8={instancePath:instancePath+"/logs",schemaPath:"\
#/properties/logs/anyOf/0/const",keyword:"const",params:{allowedValue:"forever"},message:"must be equal to constant"};vErrors===null?vErrors=
[err8]:vErrors.push(err8),errors++}var _valid1=_errs13===errors;valid3=valid3||_valid1;let _errs14=errors;if(data3&&typeof data3=="object"&&
!Array.isArray(data3)){for(let key2 in data3)if(!(key2==="age"||key2==="size")){let err9={instancePath:instancePath+"/logs",schemaPath:"#/pr\
operties/logs/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2},message:"must NOT have additiona\
l properties"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}data3.age!==void 0&&(validate73(data3.age,{instancePath:instancePath+
"/logs/age",parentData:data3,parentDataProperty:"age",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate73.errors:vErrors.concat(validate73.
errors),errors=vErrors.length)),data3.size!==void 0&&(validate213(data3.size,{instancePath:instancePath+"/logs/size",parentData:data3,parentDataProperty:"\
size",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate213.errors:vErrors.concat(validate213.errors),errors=vErrors.length))}else{
let err10={instancePath:instancePath+"/logs",schemaPath:"#/properties/logs/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must\
 be object"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}var _valid1=_errs14===errors;if(valid3=valid3||_valid1,valid3)errors=
_errs12,vErrors!==null&&(_errs12?vErrors.length=_errs12:vErrors=null);else{let err11={instancePath:instancePath+"/logs",schemaPath:"#/proper\
ties/logs/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}
if(data.versions!==void 0){let data6=data.versions,_errs20=errors,valid5=!1,_errs21=errors;if(data6!=="forever"){let err12={instancePath:instancePath+
"/versions",schemaPath:"#/properties/versions/anyOf/0/const",keyword:"const",params:{allowedValue:"forever"},message:"must be equal to const\
ant"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}var _valid2=_errs21===errors;valid5=valid5||_valid2;let _errs22=errors;if(data6&&
typeof data6=="object"&&!Array.isArray(data6)){for(let key3 in data6)if(!(key3==="age"||key3==="count")){let err13={instancePath:instancePath+
"/versions",schemaPath:"#/properties/versions/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key3},
message:"must NOT have additional properties"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}if(data6.age!==void 0&&(validate73(
data6.age,{instancePath:instancePath+"/versions/age",parentData:data6,parentDataProperty:"age",rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate73.errors:vErrors.concat(validate73.errors),errors=vErrors.length)),data6.count!==void 0){let data8=data6.count;if(!(typeof data8==
"number"&&!(data8%1)&&!isNaN(data8)&&isFinite(data8))){let err14={instancePath:instancePath+"/versions/count",schemaPath:"#/properties/versi\
ons/anyOf/1/properties/count/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err14]:vErrors.
push(err14),errors++}if(typeof data8=="number"&&isFinite(data8)){if(data8>1e4||isNaN(data8)){let err15={instancePath:instancePath+"/versions\
/count",schemaPath:"#/properties/versions/anyOf/1/properties/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e4},message:"mu\
st be <= 10000"};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(data8<1||isNaN(data8)){let err16={instancePath:instancePath+
"/versions/count",schemaPath:"#/properties/versions/anyOf/1/properties/count/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"\
must be >= 1"};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}}}else{let err17={instancePath:instancePath+"/versions",schemaPath:"\
#/properties/versions/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err17]:vErrors.push(
err17),errors++}var _valid2=_errs22===errors;if(valid5=valid5||_valid2,valid5)errors=_errs20,vErrors!==null&&(_errs20?vErrors.length=_errs20:
vErrors=null);else{let err18={instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/anyOf",keyword:"anyOf",params:{},message:"\
must match a schema in anyOf"};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}}}else{let err19={instancePath,schemaPath:"#/type",
keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}return validate444.
errors=vErrors,errors===0}validate444.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate450(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate450.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)
if(!(key0==="max_runs"||key0==="tags")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
message:"must NOT have additional properties"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.max_runs!==void 0){let data0=data.
max_runs;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))){let err1={instancePath:instancePath+"/max_runs",schemaPath:"\
#/properties/max_runs/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}if(typeof data0=="number"&&isFinite(data0)){if(data0>1e5||isNaN(data0)){let err2={instancePath:instancePath+"/max_runs",schemaPath:"\
#/properties/max_runs/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e5},message:"must be <= 100000"};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}if(data0<1||isNaN(data0)){let err3={instancePath:instancePath+"/max_runs",schemaPath:"#/properties/max_runs/mini\
mum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}}
if(data.tags!==void 0){let data1=data.tags;if(Array.isArray(data1)){let len0=data1.length;for(let i0=0;i0<len0;i0++){let data2=data1[i0];if(data2&&
typeof data2=="object"&&!Array.isArray(data2)){if(data2.tag===void 0){let err4={instancePath:instancePath+"/tags/"+i0,schemaPath:"#/properti\
es/tags/items/required",keyword:"required",params:{missingProperty:"tag"},message:"must have required property 'tag'"};vErrors===null?vErrors=
[err4]:vErrors.push(err4),errors++}if(data2.max_runs===void 0){let err5={instancePath:instancePath+"/tags/"+i0,schemaPath:"#/properties/tags\
/items/required",keyword:"required",params:{missingProperty:"max_runs"},message:"must have required property 'max_runs'"};vErrors===null?vErrors=
[err5]:vErrors.push(err5),errors++}for(let key1 in data2)if(!(key1==="tag"||key1==="value"||key1==="max_runs")){let err6={instancePath:instancePath+
"/tags/"+i0,schemaPath:"#/properties/tags/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1},message:"\
must NOT have additional properties"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data2.tag!==void 0){let data3=data2.tag;if(typeof data3==
"string"){if(func2(data3)<1){let err7={instancePath:instancePath+"/tags/"+i0+"/tag",schemaPath:"#/properties/tags/items/properties/tag/minLe\
ngth",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=[err7]:vErrors.push(err7),
errors++}}else{let err8={instancePath:instancePath+"/tags/"+i0+"/tag",schemaPath:"#/properties/tags/items/properties/tag/type",keyword:"type",
params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data2.value!==void 0&&typeof data2.
value!="string"){let err9={instancePath:instancePath+"/tags/"+i0+"/value",schemaPath:"#/properties/tags/items/properties/value/type",keyword:"\
type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data2.max_runs!==void 0){
let data5=data2.max_runs;if(!(typeof data5=="number"&&!(data5%1)&&!isNaN(data5)&&isFinite(data5))){let err10={instancePath:instancePath+"/ta\
gs/"+i0+"/max_runs",schemaPath:"#/properties/tags/items/properties/max_runs/type",keyword:"type",params:{type:"integer"},message:"must be in\
teger"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(typeof data5=="number"&&isFinite(data5)){if(data5>1e5||isNaN(data5)){
let err11={instancePath:instancePath+"/tags/"+i0+"/max_runs",schemaPath:"#/properties/tags/items/properties/max_runs/maximum",keyword:"maxim\
um",params:{comparison:"<=",limit:1e5},message:"must be <= 100000"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(data5<1||
isNaN(data5)){let err12={instancePath:instancePath+"/tags/"+i0+"/max_runs",schemaPath:"#/properties/tags/items/properties/max_runs/minimum",
keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}}}else{
let err13={instancePath:instancePath+"/tags/"+i0,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type:"object"},message:"mu\
st be object"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}}else{let err14={instancePath:instancePath+"/tags",schemaPath:"#\
/properties/tags/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}}else{
let err15={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err15]:vErrors.
push(err15),errors++}return validate450.errors=vErrors,errors===0}validate450.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate439(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate439.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.
isArray(data)){if(data.executor===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"executo\
r"},message:"must have required property 'executor'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.resources===void 0){
let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"resources"},message:"must have required property \
'resources'"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!func1.call(schema124.properties,key0)){let err2={
instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have addi\
tional properties"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.description!==void 0&&typeof data.description!="string"){
let err3={instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type:"string"},message:"\
must be string"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.executor!==void 0&&(validate440(data.executor,{instancePath:instancePath+
"/executor",parentData:data,parentDataProperty:"executor",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate440.errors:vErrors.concat(
validate440.errors),errors=vErrors.length)),data.storage!==void 0&&(validate440(data.storage,{instancePath:instancePath+"/storage",parentData:data,
parentDataProperty:"storage",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate440.errors:vErrors.concat(validate440.errors),errors=
vErrors.length)),data.resources!==void 0){let data3=data.resources;if(data3&&typeof data3=="object"&&!Array.isArray(data3))for(let key1 in data3)
validate440(data3[key1],{instancePath:instancePath+"/resources/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data3,parentDataProperty:key1,
rootData,dynamicAnchors})||(vErrors=vErrors===null?validate440.errors:vErrors.concat(validate440.errors),errors=vErrors.length);else{let err4={
instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/type",keyword:"type",params:{type:"object"},message:"must be objec\
t"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.io!==void 0){let data5=data.io;if(data5&&typeof data5=="object"&&!Array.
isArray(data5)){for(let key2 in data5)if(typeof data5[key2]!="string"){let err5={instancePath:instancePath+"/io/"+key2.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"#/properties/io/additionalProperties/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath:instancePath+"/io",schemaPath:"#/properties/io/type",keyword:"t\
ype",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.mocks!==void 0){let data7=data.
mocks;if(!(data7==="all"||data7==="none")){let err7={instancePath:instancePath+"/mocks",schemaPath:"#/properties/mocks/enum",keyword:"enum",
params:{allowedValues:schema124.properties.mocks.enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=[err7]:vErrors.
push(err7),errors++}}if(data.fixtures!==void 0&&typeof data.fixtures!="string"){let err8={instancePath:instancePath+"/fixtures",schemaPath:"\
#/properties/fixtures/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err8]:vErrors.push(err8),
errors++}if(data.params!==void 0){let data9=data.params;if(!(data9&&typeof data9=="object"&&!Array.isArray(data9))){let err9={instancePath:instancePath+
"/params",schemaPath:"#/properties/params/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err9]:
vErrors.push(err9),errors++}}if(data.maxParallel!==void 0){let data10=data.maxParallel;if(!(typeof data10=="number"&&!(data10%1)&&!isNaN(data10)&&
isFinite(data10))){let err10={instancePath:instancePath+"/maxParallel",schemaPath:"#/properties/maxParallel/type",keyword:"type",params:{type:"\
integer"},message:"must be integer"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}data.retention!==void 0&&(validate444(data.
retention,{instancePath:instancePath+"/retention",parentData:data,parentDataProperty:"retention",rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate444.errors:vErrors.concat(validate444.errors),errors=vErrors.length)),data.queue!==void 0&&(validate450(data.queue,{instancePath:instancePath+
"/queue",parentData:data,parentDataProperty:"queue",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate450.errors:vErrors.concat(validate450.
errors),errors=vErrors.length))}else{let err11={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be obje\
ct"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}return validate439.errors=vErrors,errors===0}validate439.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};function validate453(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate453.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.
items=void 0);let _errs0=errors,valid0=!1,_errs1=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.every===void 0){let err0={
instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty:"every"},message:"must have required property 'every\
'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.start===void 0){let err1={instancePath,schemaPath:"#/anyOf/0/required",
keyword:"required",params:{missingProperty:"start"},message:"must have required property 'start'"};vErrors===null?vErrors=[err1]:vErrors.push(
err1),errors++}for(let key0 in data)if(!(key0==="every"||key0==="start"||key0==="end"||key0==="timezone")){let err2={instancePath,schemaPath:"\
#/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};
vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.every!==void 0){let data0=data.every;if(!(data0==="hour"||data0==="day"||data0===
"week"||data0==="month"||data0==="quarter"||data0==="year")){let err3={instancePath:instancePath+"/every",schemaPath:"#/anyOf/0/properties/e\
very/enum",keyword:"enum",params:{allowedValues:schema74.anyOf[0].properties.every.enum},message:"must be equal to one of the allowed values"};
vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}data.start!==void 0&&(validate222(data.start,{instancePath:instancePath+"/start",
parentData:data,parentDataProperty:"start",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate222.errors:vErrors.concat(validate222.
errors),errors=vErrors.length)),data.end!==void 0&&(validate222(data.end,{instancePath:instancePath+"/end",parentData:data,parentDataProperty:"\
end",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate222.errors:vErrors.concat(validate222.errors),errors=vErrors.length)),data.timezone!==
void 0&&(validate225(data.timezone,{instancePath:instancePath+"/timezone",parentData:data,parentDataProperty:"timezone",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate225.errors:vErrors.concat(validate225.errors),errors=vErrors.length))}else{let err4={instancePath,schemaPath:"\
#/anyOf/0/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}var _valid0=_errs1===
errors;if(valid0=valid0||_valid0,_valid0)var props0=!0;let _errs8=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.values===
void 0){let err5={instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty:"values"},message:"must have requi\
red property 'values'"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}for(let key1 in data)if(key1!=="values"){let err6={instancePath,
schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1},message:"must NOT have additiona\
l properties"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.values!==void 0){let data4=data.values;if(Array.isArray(data4)){
if(data4.length<1){let err7={instancePath:instancePath+"/values",schemaPath:"#/anyOf/1/properties/values/minItems",keyword:"minItems",params:{
limit:1},message:"must NOT have fewer than 1 items"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}let len0=data4.length;for(let i0=0;i0<
len0;i0++){let data5=data4[i0];if(typeof data5=="string"){if(func2(data5)>200){let err8={instancePath:instancePath+"/values/"+i0,schemaPath:"\
#/anyOf/1/properties/values/items/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 characters"};vErrors===
null?vErrors=[err8]:vErrors.push(err8),errors++}if(func2(data5)<1){let err9={instancePath:instancePath+"/values/"+i0,schemaPath:"#/anyOf/1/p\
roperties/values/items/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===null?vErrors=
[err9]:vErrors.push(err9),errors++}}else{let err10={instancePath:instancePath+"/values/"+i0,schemaPath:"#/anyOf/1/properties/values/items/ty\
pe",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}let i1=data4.
length,j0;if(i1>1){let indices0={};for(;i1--;){let item0=data4[i1];if(typeof item0=="string"){if(typeof indices0[item0]=="number"){j0=indices0[item0];
let err11={instancePath:instancePath+"/values",schemaPath:"#/anyOf/1/properties/values/uniqueItems",keyword:"uniqueItems",params:{i:i1,j:j0},
message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++;
break}indices0[item0]=i1}}}}else{let err12={instancePath:instancePath+"/values",schemaPath:"#/anyOf/1/properties/values/type",keyword:"type",
params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}}else{let err13={instancePath,schemaPath:"\
#/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}
var _valid0=_errs8===errors;valid0=valid0||_valid0,_valid0&&props0!==!0&&(props0=!0);let _errs15=errors;if(data&&typeof data=="object"&&!Array.
isArray(data)){if(data.of===void 0){let err14={instancePath,schemaPath:"#/anyOf/2/required",keyword:"required",params:{missingProperty:"of"},
message:"must have required property 'of'"};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}for(let key2 in data)if(key2!=="of"){
let err15={instancePath,schemaPath:"#/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2},message:"\
must NOT have additional properties"};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(data.of!==void 0){let data6=data.of;if(Array.
isArray(data6)){if(data6.length>2){let err16={instancePath:instancePath+"/of",schemaPath:"#/anyOf/2/properties/of/maxItems",keyword:"maxItem\
s",params:{limit:2},message:"must NOT have more than 2 items"};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}if(data6.length<2){
let err17={instancePath:instancePath+"/of",schemaPath:"#/anyOf/2/properties/of/minItems",keyword:"minItems",params:{limit:2},message:"must N\
OT have fewer than 2 items"};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}let len1=data6.length;for(let i2=0;i2<len1;i2++)validate54(
data6[i2],{instancePath:instancePath+"/of/"+i2,parentData:data6,parentDataProperty:i2,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate54.
errors:vErrors.concat(validate54.errors),errors=vErrors.length)}else{let err18={instancePath:instancePath+"/of",schemaPath:"#/anyOf/2/proper\
ties/of/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}}}else{
let err19={instancePath,schemaPath:"#/anyOf/2/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[
err19]:vErrors.push(err19),errors++}var _valid0=_errs15===errors;if(valid0=valid0||_valid0,_valid0&&props0!==!0&&(props0=!0),valid0)errors=_errs0,
vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err20={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"\
must match a schema in anyOf"};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}return validate453.errors=vErrors,evaluated0.props=
props0,errors===0}validate453.evaluated={dynamicProps:!0,dynamicItems:!1};function validate459(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate459.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="objec\
t"&&!Array.isArray(data)){if(data.size===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
size"},message:"must have required property 'size'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)if(!(key0===
"size"||key0==="text"||key0==="base64")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
message:"must NOT have additional properties"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.size!==void 0){let data0=data.
size;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))){let err2={instancePath:instancePath+"/size",schemaPath:"#/pro\
perties/size/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}
if(data.text!==void 0&&typeof data.text!="string"){let err3={instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"\
type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.base64!==void 0&&typeof data.
base64!="string"){let err4={instancePath:instancePath+"/base64",schemaPath:"#/properties/base64/type",keyword:"type",params:{type:"string"},
message:"must be string"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}return validate459.errors=vErrors,
errors===0}validate459.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema130={type:"object",additionalProperties:!1,required:["\
manifest","base","origin","digest"],properties:{manifest:{$ref:"jobtype.schema.json"},base:{type:"string"},configSchema:{type:"object",additionalProperties:!0},
origin:{anyOf:[{enum:["built-in"]},{type:"object",additionalProperties:!1,required:["folder"],properties:{folder:{type:"string"}}},{type:"ob\
ject",additionalProperties:!1,required:["package","folder"],properties:{package:{type:"string"},folder:{type:"string"}}}]},digest:{type:"str\
ing"}}};function validate461(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,
evaluated0=validate461.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&
typeof data=="object"&&!Array.isArray(data)){if(data.manifest===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"manifest"},message:"must have required property 'manifest'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.
base===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"base"},message:"must have required\
 property 'base'"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.origin===void 0){let err2={instancePath,schemaPath:"#/r\
equired",keyword:"required",params:{missingProperty:"origin"},message:"must have required property 'origin'"};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}if(data.digest===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
digest"},message:"must have required property 'digest'"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}for(let key0 in data)if(!(key0===
"manifest"||key0==="base"||key0==="configSchema"||key0==="origin"||key0==="digest")){let err4={instancePath,schemaPath:"#/additionalProperti\
es",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err4]:
vErrors.push(err4),errors++}if(data.manifest!==void 0&&(validate334(data.manifest,{instancePath:instancePath+"/manifest",parentData:data,parentDataProperty:"\
manifest",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate334.errors:vErrors.concat(validate334.errors),errors=vErrors.length)),data.
base!==void 0&&typeof data.base!="string"){let err5={instancePath:instancePath+"/base",schemaPath:"#/properties/base/type",keyword:"type",params:{
type:"string"},message:"must be string"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.configSchema!==void 0){let data2=data.
configSchema;if(!(data2&&typeof data2=="object"&&!Array.isArray(data2))){let err6={instancePath:instancePath+"/configSchema",schemaPath:"#/p\
roperties/configSchema/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err6]:vErrors.push(err6),
errors++}}if(data.origin!==void 0){let data3=data.origin,_errs9=errors,valid1=!1,_errs10=errors;if(data3!=="built-in"){let err7={instancePath:instancePath+
"/origin",schemaPath:"#/properties/origin/anyOf/0/enum",keyword:"enum",params:{allowedValues:schema130.properties.origin.anyOf[0].enum},message:"\
must be equal to one of the allowed values"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}var _valid0=_errs10===errors;valid1=valid1||
_valid0;let _errs11=errors;if(data3&&typeof data3=="object"&&!Array.isArray(data3)){if(data3.folder===void 0){let err8={instancePath:instancePath+
"/origin",schemaPath:"#/properties/origin/anyOf/1/required",keyword:"required",params:{missingProperty:"folder"},message:"must have required\
 property 'folder'"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}for(let key1 in data3)if(key1!=="folder"){let err9={instancePath:instancePath+
"/origin",schemaPath:"#/properties/origin/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1},message:"\
must NOT have additional properties"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data3.folder!==void 0&&typeof data3.folder!=
"string"){let err10={instancePath:instancePath+"/origin/folder",schemaPath:"#/properties/origin/anyOf/1/properties/folder/type",keyword:"typ\
e",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+
"/origin",schemaPath:"#/properties/origin/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=
[err11]:vErrors.push(err11),errors++}var _valid0=_errs11===errors;if(valid1=valid1||_valid0,_valid0)var props0=!0;let _errs16=errors;if(data3&&
typeof data3=="object"&&!Array.isArray(data3)){if(data3.package===void 0){let err12={instancePath:instancePath+"/origin",schemaPath:"#/prope\
rties/origin/anyOf/2/required",keyword:"required",params:{missingProperty:"package"},message:"must have required property 'package'"};vErrors===
null?vErrors=[err12]:vErrors.push(err12),errors++}if(data3.folder===void 0){let err13={instancePath:instancePath+"/origin",schemaPath:"#/pro\
perties/origin/anyOf/2/required",keyword:"required",params:{missingProperty:"folder"},message:"must have required property 'folder'"};vErrors===
null?vErrors=[err13]:vErrors.push(err13),errors++}for(let key2 in data3)if(!(key2==="package"||key2==="folder")){let err14={instancePath:instancePath+
"/origin",schemaPath:"#/properties/origin/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2},message:"\
must NOT have additional properties"};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}if(data3.package!==void 0&&typeof data3.package!=
"string"){let err15={instancePath:instancePath+"/origin/package",schemaPath:"#/properties/origin/anyOf/2/properties/package/type",keyword:"t\
ype",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(data3.folder!==void 0&&
typeof data3.folder!="string"){let err16={instancePath:instancePath+"/origin/folder",schemaPath:"#/properties/origin/anyOf/2/properties/fold\
er/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}else{let err17={
instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/anyOf/2/type",keyword:"type",params:{type:"object"},message:"must be obj\
ect"};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}var _valid0=_errs16===errors;if(valid1=valid1||_valid0,_valid0&&props0!==!0&&
(props0=!0),valid1)errors=_errs9,vErrors!==null&&(_errs9?vErrors.length=_errs9:vErrors=null);else{let err18={instancePath:instancePath+"/ori\
gin",schemaPath:"#/properties/origin/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err18]:
vErrors.push(err18),errors++}}if(data.digest!==void 0&&typeof data.digest!="string"){let err19={instancePath:instancePath+"/digest",schemaPath:"\
#/properties/digest/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err19]:vErrors.push(err19),
errors++}}else{let err20={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=
[err20]:vErrors.push(err20),errors++}return validate461.errors=vErrors,errors===0}validate461.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate464(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate464.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="objec\
t"&&!Array.isArray(data)){if(data.origin===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
origin"},message:"must have required property 'origin'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.entry===void 0){let err1={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"entry"},message:"must have required property 'entry'"};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.digest===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"digest"},message:"must have required property 'digest'"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)
if(!(key0==="origin"||key0==="entry"||key0==="digest")){let err3={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProper\
ties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
if(data.origin!==void 0){let data0=data.origin,_errs3=errors,valid1=!1,_errs4=errors;if(data0&&typeof data0=="object"&&!Array.isArray(data0)){
if(data0.folder===void 0){let err4={instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/anyOf/0/required",keyword:"required",
params:{missingProperty:"folder"},message:"must have required property 'folder'"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}
for(let key1 in data0)if(key1!=="folder"){let err5={instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/anyOf/0/additionalPr\
operties",keyword:"additionalProperties",params:{additionalProperty:key1},message:"must NOT have additional properties"};vErrors===null?vErrors=
[err5]:vErrors.push(err5),errors++}if(data0.folder!==void 0&&typeof data0.folder!="string"){let err6={instancePath:instancePath+"/origin/fol\
der",schemaPath:"#/properties/origin/anyOf/0/properties/folder/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===
null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/anyOf/0/\
type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}var _valid0=_errs4===
errors;if(valid1=valid1||_valid0,_valid0)var props0=!0;let _errs9=errors;if(data0&&typeof data0=="object"&&!Array.isArray(data0)){if(data0.package===
void 0){let err8={instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/anyOf/1/required",keyword:"required",params:{missingProperty:"\
package"},message:"must have required property 'package'"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data0.folder===void 0){
let err9={instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/anyOf/1/required",keyword:"required",params:{missingProperty:"\
folder"},message:"must have required property 'folder'"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}for(let key2 in data0)if(!(key2===
"package"||key2==="folder")){let err10={instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/anyOf/1/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key2},message:"must NOT have additional properties"};vErrors===null?vErrors=[err10]:vErrors.
push(err10),errors++}if(data0.package!==void 0&&typeof data0.package!="string"){let err11={instancePath:instancePath+"/origin/package",schemaPath:"\
#/properties/origin/anyOf/1/properties/package/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=
[err11]:vErrors.push(err11),errors++}if(data0.folder!==void 0&&typeof data0.folder!="string"){let err12={instancePath:instancePath+"/origin/\
folder",schemaPath:"#/properties/origin/anyOf/1/properties/folder/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===
null?vErrors=[err12]:vErrors.push(err12),errors++}}else{let err13={instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/anyOf\
/1/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}var _valid0=_errs9===
errors;if(valid1=valid1||_valid0,_valid0&&props0!==!0&&(props0=!0),valid1)errors=_errs3,vErrors!==null&&(_errs3?vErrors.length=_errs3:vErrors=
null);else{let err14={instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/anyOf",keyword:"anyOf",params:{},message:"must mat\
ch a schema in anyOf"};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}if(data.entry!==void 0&&typeof data.entry!="string"){let err15={
instancePath:instancePath+"/entry",schemaPath:"#/properties/entry/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===
null?vErrors=[err15]:vErrors.push(err15),errors++}if(data.digest!==void 0&&typeof data.digest!="string"){let err16={instancePath:instancePath+
"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err16]:
vErrors.push(err16),errors++}}else{let err17={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};
vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}return validate464.errors=vErrors,errors===0}validate464.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function validate467(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate467.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data!="string"){let err0={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}return validate467.errors=vErrors,errors===0}validate467.evaluated={dynamicProps:!1,dynamicItems:!1};function validate469(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate469.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func2(data)>
100){let err0={instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:100},message:"must NOT have more than 100 characters"};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(!pattern3.test(data)){let err1={instancePath,schemaPath:"#/pattern",keyword:"pa\
ttern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"},message:'must match pattern "^[A-Za-z0-9_][A-Za-z0-9_-]*$"'};vErrors===null?vErrors=[
err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"},message:"must be st\
ring"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate469.errors=vErrors,errors===0}validate469.evaluated={dynamicProps:!1,
dynamicItems:!1};function validate466(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate466.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(data.type===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"type"},message:"must have required property 'type'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)
if(!(key0==="type"||key0==="description"||key0==="config"||key0==="resources"||key0==="timeout"||key0==="path"||key0==="files"||key0==="sql")){
let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT\
 have additional properties"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.type!==void 0&&typeof data.type!="string"){let err2={
instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.description!==void 0&&(validate467(data.description,{instancePath:instancePath+"/des\
cription",parentData:data,parentDataProperty:"description",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate467.errors:vErrors.concat(
validate467.errors),errors=vErrors.length)),data.config!==void 0){let data2=data.config;if(!(data2&&typeof data2=="object"&&!Array.isArray(data2))){
let err3={instancePath:instancePath+"/config",schemaPath:"#/properties/config/type",keyword:"type",params:{type:"object"},message:"must be o\
bject"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.resources!==void 0){let data3=data.resources;if(data3&&typeof data3==
"object"&&!Array.isArray(data3))for(let key1 in data3)validate469(data3[key1],{instancePath:instancePath+"/resources/"+key1.replace(/~/g,"~0").
replace(/\//g,"~1"),parentData:data3,parentDataProperty:key1,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate469.errors:vErrors.concat(
validate469.errors),errors=vErrors.length);else{let err4={instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/type",keyword:"\
type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.timeout!==void 0&&
(validate344(data.timeout,{instancePath:instancePath+"/timeout",parentData:data,parentDataProperty:"timeout",rootData,dynamicAnchors})||(vErrors=
vErrors===null?validate344.errors:vErrors.concat(validate344.errors),errors=vErrors.length)),data.path!==void 0&&typeof data.path!="string"){
let err5={instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"string"},message:"must be strin\
g"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.files!==void 0){let data7=data.files;if(data7&&typeof data7=="object"&&
!Array.isArray(data7)){for(let key2 in data7)if(typeof data7[key2]!="string"){let err6={instancePath:instancePath+"/files/"+key2.replace(/~/g,
"~0").replace(/\//g,"~1"),schemaPath:"#/properties/files/additionalProperties/type",keyword:"type",params:{type:"string"},message:"must be s\
tring"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+"/files",schemaPath:"#/propertie\
s/files/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.
sql!==void 0){let data9=data.sql;if(Array.isArray(data9)){let len0=data9.length;for(let i0=0;i0<len0;i0++)validate395(data9[i0],{instancePath:instancePath+
"/sql/"+i0,parentData:data9,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate395.errors:vErrors.concat(validate395.
errors),errors=vErrors.length)}else{let err8={instancePath:instancePath+"/sql",schemaPath:"#/properties/sql/type",keyword:"type",params:{type:"\
array"},message:"must be array"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}}else{let err9={instancePath,schemaPath:"#/type",
keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}return validate466.
errors=vErrors,errors===0}validate466.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate474(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate474.evaluated;evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,_errs1=errors;if(data!=="env"){let err0={
instancePath,schemaPath:"#/anyOf/0/enum",keyword:"enum",params:{allowedValues:schema93.anyOf[0].enum},message:"must be equal to one of the a\
llowed values"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs1===errors;valid0=valid0||_valid0;let _errs2=errors;
if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.type===void 0){let err1={instancePath,schemaPath:"#/anyOf/1/required",keyword:"\
required",params:{missingProperty:"type"},message:"must have required property 'type'"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}
for(let key0 in data)if(!(key0==="type"||key0==="name"||key0==="path")){let err2={instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}if(data.type!==void 0){let data0=data.type;if(!(data0==="env"||data0==="file")){let err3={instancePath:instancePath+"/ty\
pe",schemaPath:"#/anyOf/1/properties/type/enum",keyword:"enum",params:{allowedValues:schema93.anyOf[1].properties.type.enum},message:"must b\
e equal to one of the allowed values"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.name!==void 0&&typeof data.name!="\
string"){let err4={instancePath:instancePath+"/name",schemaPath:"#/anyOf/1/properties/name/type",keyword:"type",params:{type:"string"},message:"\
must be string"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.path!==void 0&&typeof data.path!="string"){let err5={instancePath:instancePath+
"/path",schemaPath:"#/anyOf/1/properties/path/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[
err5]:vErrors.push(err5),errors++}}else{let err6={instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"object"},message:"mu\
st be object"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}var _valid0=_errs2===errors;if(valid0=valid0||_valid0,_valid0)var props0=!0;
if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err7={instancePath,schemaPath:"#/anyOf",keyword:"\
anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate474.errors=
vErrors,evaluated0.props=props0,errors===0}validate474.evaluated={dynamicProps:!0,dynamicItems:!1};function validate476(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate476.evaluated;if(evaluated0.
dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){
if(data.type===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"type"},message:"must have \
required property 'type'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.launch===void 0){let err1={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"launch"},message:"must have required property 'launch'"};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}for(let key0 in data)if(!func1.call(schema91.properties,key0)){let err2={instancePath,schemaPath:"#/additionalPr\
operties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=
[err2]:vErrors.push(err2),errors++}if(data.type!==void 0){let data0=data.type;if(!(data0==="files"||data0==="sql"||data0==="http"||data0==="\
asset"||data0==="run_status"||data0==="code")){let err3={instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",
params:{allowedValues:schema91.properties.type.enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}}if(data.description!==void 0&&(validate56(data.description,{instancePath:instancePath+"/description",parentData:data,parentDataProperty:"\
description",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate56.errors:vErrors.concat(validate56.errors),errors=vErrors.length)),
data.resource!==void 0&&(validate54(data.resource,{instancePath:instancePath+"/resource",parentData:data,parentDataProperty:"resource",rootData,
dynamicAnchors})||(vErrors=vErrors===null?validate54.errors:vErrors.concat(validate54.errors),errors=vErrors.length)),data.pattern!==void 0&&
typeof data.pattern!="string"){let err4={instancePath:instancePath+"/pattern",schemaPath:"#/properties/pattern/type",keyword:"type",params:{
type:"string"},message:"must be string"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.sql!==void 0&&typeof data.sql!="s\
tring"){let err5={instancePath:instancePath+"/sql",schemaPath:"#/properties/sql/type",keyword:"type",params:{type:"string"},message:"must be\
 string"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.url!==void 0&&typeof data.url!="string"){let err6={instancePath:instancePath+
"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err6]:vErrors.
push(err6),errors++}if(data.assets!==void 0){let data6=data.assets;if(Array.isArray(data6)){let len0=data6.length;for(let i0=0;i0<len0;i0++)
validate289(data6[i0],{instancePath:instancePath+"/assets/"+i0,parentData:data6,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate289.errors:vErrors.concat(validate289.errors),errors=vErrors.length)}else{let err7={instancePath:instancePath+"/assets",schemaPath:"\
#/properties/assets/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}
if(data.require!==void 0){let data8=data.require,_errs15=errors,valid3=!1,_errs16=errors;if(!(data8==="any"||data8==="all")){let err8={instancePath:instancePath+
"/require",schemaPath:"#/properties/require/anyOf/0/enum",keyword:"enum",params:{allowedValues:schema91.properties.require.anyOf[0].enum},message:"\
must be equal to one of the allowed values"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}var _valid0=_errs16===errors;valid3=valid3||
_valid0;let _errs17=errors;if(!(typeof data8=="number"&&!(data8%1)&&!isNaN(data8)&&isFinite(data8))){let err9={instancePath:instancePath+"/r\
equire",schemaPath:"#/properties/require/anyOf/1/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=
[err9]:vErrors.push(err9),errors++}if(typeof data8=="number"&&isFinite(data8)&&(data8<1||isNaN(data8))){let err10={instancePath:instancePath+
"/require",schemaPath:"#/properties/require/anyOf/1/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===
null?vErrors=[err10]:vErrors.push(err10),errors++}var _valid0=_errs17===errors;if(valid3=valid3||_valid0,valid3)errors=_errs15,vErrors!==null&&
(_errs15?vErrors.length=_errs15:vErrors=null);else{let err11={instancePath:instancePath+"/require",schemaPath:"#/properties/require/anyOf",keyword:"\
anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}if(data.within!==void 0&&
(validate280(data.within,{instancePath:instancePath+"/within",parentData:data,parentDataProperty:"within",rootData,dynamicAnchors})||(vErrors=
vErrors===null?validate280.errors:vErrors.concat(validate280.errors),errors=vErrors.length)),data.status!==void 0){let data10=data.status;if(Array.
isArray(data10)){let len1=data10.length;for(let i1=0;i1<len1;i1++){let data11=data10[i1];if(!(data11==="succeeded"||data11==="failed"||data11===
"cancelled")){let err12={instancePath:instancePath+"/status/"+i1,schemaPath:"#/properties/status/items/enum",keyword:"enum",params:{allowedValues:schema91.
properties.status.items.enum},message:"must be equal to one of the allowed values"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}}else{
let err13={instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type:"array"},message:"must be a\
rray"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}if(data.select!==void 0&&typeof data.select!="string"){let err14={instancePath:instancePath+
"/select",schemaPath:"#/properties/select/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err14]:
vErrors.push(err14),errors++}if(data.file!==void 0&&typeof data.file!="string"){let err15={instancePath:instancePath+"/file",schemaPath:"#/p\
roperties/file/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}
if(data.key!==void 0&&typeof data.key!="string"){let err16={instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"typ\
e",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}if(data.stable!==void 0&&(validate280(
data.stable,{instancePath:instancePath+"/stable",parentData:data,parentDataProperty:"stable",rootData,dynamicAnchors})||(vErrors=vErrors===null?
validate280.errors:vErrors.concat(validate280.errors),errors=vErrors.length)),data.every!==void 0&&(validate280(data.every,{instancePath:instancePath+
"/every",parentData:data,parentDataProperty:"every",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate280.errors:vErrors.concat(validate280.
errors),errors=vErrors.length)),data.timeout!==void 0&&(validate280(data.timeout,{instancePath:instancePath+"/timeout",parentData:data,parentDataProperty:"\
timeout",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate280.errors:vErrors.concat(validate280.errors),errors=vErrors.length)),data.
limit!==void 0){let data18=data.limit;if(!(typeof data18=="number"&&!(data18%1)&&!isNaN(data18)&&isFinite(data18))){let err17={instancePath:instancePath+
"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=[err17]:
vErrors.push(err17),errors++}if(typeof data18=="number"&&isFinite(data18)){if(data18>1e3||isNaN(data18)){let err18={instancePath:instancePath+
"/limit",schemaPath:"#/properties/limit/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e3},message:"must be <= 1000"};vErrors===null?
vErrors=[err18]:vErrors.push(err18),errors++}if(data18<1||isNaN(data18)){let err19={instancePath:instancePath+"/limit",schemaPath:"#/propert\
ies/limit/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err19]:vErrors.push(err19),
errors++}}}if(data.hooks!==void 0&&(validate257(data.hooks,{instancePath:instancePath+"/hooks",parentData:data,parentDataProperty:"hooks",rootData,
dynamicAnchors})||(vErrors=vErrors===null?validate257.errors:vErrors.concat(validate257.errors),errors=vErrors.length)),data.failures!==void 0){
let data20=data.failures;if(!(typeof data20=="number"&&!(data20%1)&&!isNaN(data20)&&isFinite(data20))){let err20={instancePath:instancePath+
"/failures",schemaPath:"#/properties/failures/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?vErrors=
[err20]:vErrors.push(err20),errors++}if(typeof data20=="number"&&isFinite(data20)){if(data20>1e3||isNaN(data20)){let err21={instancePath:instancePath+
"/failures",schemaPath:"#/properties/failures/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e3},message:"must be <= 1000"};vErrors===
null?vErrors=[err21]:vErrors.push(err21),errors++}if(data20<1||isNaN(data20)){let err22={instancePath:instancePath+"/failures",schemaPath:"#\
/properties/failures/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};vErrors===null?vErrors=[err22]:vErrors.
push(err22),errors++}}}if(data.paused!==void 0&&typeof data.paused!="boolean"){let err23={instancePath:instancePath+"/paused",schemaPath:"#/\
properties/paused/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};vErrors===null?vErrors=[err23]:vErrors.push(err23),
errors++}data.launch!==void 0&&(validate253(data.launch,{instancePath:instancePath+"/launch",parentData:data,parentDataProperty:"launch",rootData,
dynamicAnchors})||(vErrors=vErrors===null?validate253.errors:vErrors.concat(validate253.errors),errors=vErrors.length))}else{let err24={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}
return validate476.errors=vErrors,errors===0}validate476.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate487(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate487.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="objec\
t"&&!Array.isArray(data)){if(data.days===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
days"},message:"must have required property 'days'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)if(key0!==
"days"){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"\
must NOT have additional properties"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.days!==void 0){let data0=data.days;if(Array.
isArray(data0)){let len0=data0.length;for(let i0=0;i0<len0;i0++)if(typeof data0[i0]!="string"){let err2={instancePath:instancePath+"/days/"+
i0,schemaPath:"#/properties/days/items/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}}else{let err3={instancePath:instancePath+"/days",schemaPath:"#/properties/days/type",keyword:"type",params:{type:"array"},
message:"must be array"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}}else{let err4={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}return validate487.errors=vErrors,
errors===0}validate487.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate489(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate489.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),
evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,_errs1=errors;if(typeof data=="string"){if(func2(data)<1){let err0={
instancePath,schemaPath:"#/anyOf/0/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type:"string"},
message:"must be string"};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs1===errors;valid0=valid0||_valid0;let _errs3=errors;
if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.requirements===void 0){let err2={instancePath,schemaPath:"#/anyOf/1/required",
keyword:"required",params:{missingProperty:"requirements"},message:"must have required property 'requirements'"};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}for(let key0 in data)if(!(key0==="requirements"||key0==="interpreter")){let err3={instancePath,schemaPath:"#/any\
Of/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.requirements!==void 0&&typeof data.requirements!="string"){let err4={instancePath:instancePath+
"/requirements",schemaPath:"#/anyOf/1/properties/requirements/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.interpreter!==void 0&&typeof data.interpreter!="string"){let err5={instancePath:instancePath+
"/interpreter",schemaPath:"#/anyOf/1/properties/interpreter/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"object"},
message:"must be object"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}var _valid0=_errs3===errors;if(valid0=valid0||_valid0,_valid0)
var props0=!0;if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err7={instancePath,schemaPath:"#/\
anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate489.
errors=vErrors,evaluated0.props=props0,errors===0}validate489.evaluated={dynamicProps:!0,dynamicItems:!1};function validate341(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate341.evaluated;if(evaluated0.
dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){
if(data.format===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"format"},message:"must h\
ave required property 'format'"};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.project===void 0){let err1={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"project"},message:"must have required property 'project'"};vErrors===null?
vErrors=[err1]:vErrors.push(err1),errors++}if(data.hash===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"hash"},message:"must have required property 'hash'"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.jobs===
void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"jobs"},message:"must have required proper\
ty 'jobs'"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.assets===void 0){let err4={instancePath,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"assets"},message:"must have required property 'assets'"};vErrors===null?vErrors=[err4]:vErrors.push(
err4),errors++}if(data.edges===void 0){let err5={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"edges"},message:"\
must have required property 'edges'"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.pipelines===void 0){let err6={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"pipelines"},message:"must have required property 'pipelines'"};vErrors===
null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.presets===void 0){let err7={instancePath,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"presets"},message:"must have required property 'presets'"};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}
if(data.environments===void 0){let err8={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"environments"},message:"\
must have required property 'environments'"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data.partitions===void 0){let err9={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"partitions"},message:"must have required property 'partitio\
ns'"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data.files===void 0){let err10={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"files"},message:"must have required property 'files'"};vErrors===null?vErrors=[err10]:vErrors.push(err10),
errors++}if(data.jobTypes===void 0){let err11={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"jobTypes"},message:"\
must have required property 'jobTypes'"};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(data.pools===void 0){let err12={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"pools"},message:"must have required property 'pools'"};vErrors===null?vErrors=
[err12]:vErrors.push(err12),errors++}if(data.hooks===void 0){let err13={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
hooks"},message:"must have required property 'hooks'"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}if(data.secrets===void 0){
let err14={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"secrets"},message:"must have required property '\
secrets'"};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}if(data.sensors===void 0){let err15={instancePath,schemaPath:"#/requi\
red",keyword:"required",params:{missingProperty:"sensors"},message:"must have required property 'sensors'"};vErrors===null?vErrors=[err15]:vErrors.
push(err15),errors++}for(let key0 in data)if(!func1.call(schema103.properties,key0)){let err16={instancePath,schemaPath:"#/additionalPropert\
ies",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"};vErrors===null?vErrors=[
err16]:vErrors.push(err16),errors++}if(data.format!==void 0&&data.format!=="millrace.graph/1"){let err17={instancePath:instancePath+"/format",
schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue:"millrace.graph/1"},message:"must be equal to constant"};vErrors===
null?vErrors=[err17]:vErrors.push(err17),errors++}if(data.project!==void 0&&typeof data.project!="string"){let err18={instancePath:instancePath+
"/project",schemaPath:"#/properties/project/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err18]:
vErrors.push(err18),errors++}if(data.hash!==void 0&&typeof data.hash!="string"){let err19={instancePath:instancePath+"/hash",schemaPath:"#/p\
roperties/hash/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}
if(data.jobs!==void 0){let data3=data.jobs;if(data3&&typeof data3=="object"&&!Array.isArray(data3))for(let key1 in data3)validate342(data3[key1],
{instancePath:instancePath+"/jobs/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data3,parentDataProperty:key1,rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate342.errors:vErrors.concat(validate342.errors),errors=vErrors.length);else{let err20={instancePath:instancePath+
"/jobs",schemaPath:"#/properties/jobs/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err20]:vErrors.
push(err20),errors++}}if(data.assets!==void 0){let data5=data.assets;if(data5&&typeof data5=="object"&&!Array.isArray(data5))for(let key2 in data5)
validate412(data5[key2],{instancePath:instancePath+"/assets/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data5,parentDataProperty:key2,
rootData,dynamicAnchors})||(vErrors=vErrors===null?validate412.errors:vErrors.concat(validate412.errors),errors=vErrors.length);else{let err21={
instancePath:instancePath+"/assets",schemaPath:"#/properties/assets/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===
null?vErrors=[err21]:vErrors.push(err21),errors++}}if(data.edges!==void 0){let data7=data.edges;if(Array.isArray(data7)){let len0=data7.length;
for(let i0=0;i0<len0;i0++)validate428(data7[i0],{instancePath:instancePath+"/edges/"+i0,parentData:data7,parentDataProperty:i0,rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate428.errors:vErrors.concat(validate428.errors),errors=vErrors.length)}else{let err22={instancePath:instancePath+
"/edges",schemaPath:"#/properties/edges/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err22]:vErrors.
push(err22),errors++}}if(data.pipelines!==void 0){let data9=data.pipelines;if(data9&&typeof data9=="object"&&!Array.isArray(data9))for(let key3 in data9)
validate431(data9[key3],{instancePath:instancePath+"/pipelines/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data9,parentDataProperty:key3,
rootData,dynamicAnchors})||(vErrors=vErrors===null?validate431.errors:vErrors.concat(validate431.errors),errors=vErrors.length);else{let err23={
instancePath:instancePath+"/pipelines",schemaPath:"#/properties/pipelines/type",keyword:"type",params:{type:"object"},message:"must be objec\
t"};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}}if(data.presets!==void 0){let data11=data.presets;if(data11&&typeof data11==
"object"&&!Array.isArray(data11))for(let key4 in data11)validate330(data11[key4],{instancePath:instancePath+"/presets/"+key4.replace(/~/g,"~\
0").replace(/\//g,"~1"),parentData:data11,parentDataProperty:key4,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate330.errors:vErrors.
concat(validate330.errors),errors=vErrors.length);else{let err24={instancePath:instancePath+"/presets",schemaPath:"#/properties/presets/type",
keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}if(data.environments!==
void 0){let data13=data.environments;if(data13&&typeof data13=="object"&&!Array.isArray(data13))for(let key5 in data13)validate439(data13[key5],
{instancePath:instancePath+"/environments/"+key5.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data13,parentDataProperty:key5,rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate439.errors:vErrors.concat(validate439.errors),errors=vErrors.length);else{let err25={instancePath:instancePath+
"/environments",schemaPath:"#/properties/environments/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=
[err25]:vErrors.push(err25),errors++}}if(data.partitions!==void 0){let data15=data.partitions;if(data15&&typeof data15=="object"&&!Array.isArray(
data15))for(let key6 in data15)validate453(data15[key6],{instancePath:instancePath+"/partitions/"+key6.replace(/~/g,"~0").replace(/\//g,"~1"),
parentData:data15,parentDataProperty:key6,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate453.errors:vErrors.concat(validate453.errors),
errors=vErrors.length);else{let err26={instancePath:instancePath+"/partitions",schemaPath:"#/properties/partitions/type",keyword:"type",params:{
type:"object"},message:"must be object"};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}}if(data.files!==void 0){let data17=data.
files;if(data17&&typeof data17=="object"&&!Array.isArray(data17))for(let key7 in data17)validate459(data17[key7],{instancePath:instancePath+
"/files/"+key7.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data17,parentDataProperty:key7,rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate459.errors:vErrors.concat(validate459.errors),errors=vErrors.length);else{let err27={instancePath:instancePath+"/files",schemaPath:"\
#/properties/files/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err27]:vErrors.push(err27),
errors++}}if(data.jobTypes!==void 0){let data19=data.jobTypes;if(data19&&typeof data19=="object"&&!Array.isArray(data19))for(let key8 in data19)
validate461(data19[key8],{instancePath:instancePath+"/jobTypes/"+key8.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data19,parentDataProperty:key8,
rootData,dynamicAnchors})||(vErrors=vErrors===null?validate461.errors:vErrors.concat(validate461.errors),errors=vErrors.length);else{let err28={
instancePath:instancePath+"/jobTypes",schemaPath:"#/properties/jobTypes/type",keyword:"type",params:{type:"object"},message:"must be object"};
vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}}if(data.resourceTypes!==void 0){let data21=data.resourceTypes;if(data21&&typeof data21==
"object"&&!Array.isArray(data21))for(let key9 in data21)validate464(data21[key9],{instancePath:instancePath+"/resourceTypes/"+key9.replace(/~/g,
"~0").replace(/\//g,"~1"),parentData:data21,parentDataProperty:key9,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate464.errors:vErrors.
concat(validate464.errors),errors=vErrors.length);else{let err29={instancePath:instancePath+"/resourceTypes",schemaPath:"#/properties/resour\
ceTypes/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}}if(data.
pools!==void 0){let data23=data.pools;if(data23&&typeof data23=="object"&&!Array.isArray(data23))for(let key10 in data23){let data24=data23[key10];
if(!(typeof data24=="number"&&!(data24%1)&&!isNaN(data24)&&isFinite(data24))){let err30={instancePath:instancePath+"/pools/"+key10.replace(/~/g,
"~0").replace(/\//g,"~1"),schemaPath:"#/properties/pools/additionalProperties/type",keyword:"type",params:{type:"integer"},message:"must be \
integer"};vErrors===null?vErrors=[err30]:vErrors.push(err30),errors++}}else{let err31={instancePath:instancePath+"/pools",schemaPath:"#/prop\
erties/pools/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err31]:vErrors.push(err31),errors++}}
if(data.hooks!==void 0){let data25=data.hooks;if(data25&&typeof data25=="object"&&!Array.isArray(data25))for(let key11 in data25)validate466(
data25[key11],{instancePath:instancePath+"/hooks/"+key11.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data25,parentDataProperty:key11,rootData,
dynamicAnchors})||(vErrors=vErrors===null?validate466.errors:vErrors.concat(validate466.errors),errors=vErrors.length);else{let err32={instancePath:instancePath+
"/hooks",schemaPath:"#/properties/hooks/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err32]:
vErrors.push(err32),errors++}}if(data.secrets!==void 0){let data27=data.secrets;if(data27&&typeof data27=="object"&&!Array.isArray(data27))for(let key12 in data27)
validate474(data27[key12],{instancePath:instancePath+"/secrets/"+key12.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data27,parentDataProperty:key12,
rootData,dynamicAnchors})||(vErrors=vErrors===null?validate474.errors:vErrors.concat(validate474.errors),errors=vErrors.length);else{let err33={
instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/type",keyword:"type",params:{type:"object"},message:"must be object"};
vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++}}if(data.sensors!==void 0){let data29=data.sensors;if(data29&&typeof data29=="ob\
ject"&&!Array.isArray(data29))for(let key13 in data29)validate476(data29[key13],{instancePath:instancePath+"/sensors/"+key13.replace(/~/g,"~\
0").replace(/\//g,"~1"),parentData:data29,parentDataProperty:key13,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate476.errors:vErrors.
concat(validate476.errors),errors=vErrors.length);else{let err34={instancePath:instancePath+"/sensors",schemaPath:"#/properties/sensors/type",
keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++}}if(data.sensorFiles!==
void 0){let data31=data.sensorFiles;if(data31&&typeof data31=="object"&&!Array.isArray(data31)){for(let key14 in data31)if(typeof data31[key14]!=
"string"){let err35={instancePath:instancePath+"/sensorFiles/"+key14.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/sensorF\
iles/additionalProperties/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err35]:vErrors.push(
err35),errors++}}else{let err36={instancePath:instancePath+"/sensorFiles",schemaPath:"#/properties/sensorFiles/type",keyword:"type",params:{
type:"object"},message:"must be object"};vErrors===null?vErrors=[err36]:vErrors.push(err36),errors++}}if(data.calendars!==void 0){let data33=data.
calendars;if(data33&&typeof data33=="object"&&!Array.isArray(data33))for(let key15 in data33)validate487(data33[key15],{instancePath:instancePath+
"/calendars/"+key15.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data33,parentDataProperty:key15,rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate487.errors:vErrors.concat(validate487.errors),errors=vErrors.length);else{let err37={instancePath:instancePath+"/calendars",schemaPath:"\
#/properties/calendars/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err37]:vErrors.push(err37),
errors++}}data.python!==void 0&&(validate489(data.python,{instancePath:instancePath+"/python",parentData:data,parentDataProperty:"python",rootData,
dynamicAnchors})||(vErrors=vErrors===null?validate489.errors:vErrors.concat(validate489.errors),errors=vErrors.length))}else{let err38={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err38]:vErrors.push(err38),errors++}
return validate341.errors=vErrors,errors===0}validate341.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};export{validateDefaults,validateGraph,validateJob,validateJobFile,validateJobType,validateLaunch,validateManyJobs,validateProject};
