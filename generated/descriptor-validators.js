/* Made from schema/ and jobtypes/ by `npm run generate`. Do not edit. */
var isWrittenJob=validate67,schema33={type:"object",additionalProperties:!1,properties:{job:{type:"string"},type:{type:"string",pattern:"^[a\
-z][a-z0-9_]*(@[0-9]+)?$"},description:{$ref:"common.schema.json#/$defs/text"},owners:{$ref:"common.schema.json#/$defs/owners"},tags:{$ref:"\
common.schema.json#/$defs/tags"},pipeline:{$ref:"common.schema.json#/$defs/names"},schedule:{$ref:"common.schema.json#/$defs/schedule"},config:{
type:"object",additionalProperties:!0},resources:{type:"object",additionalProperties:{$ref:"common.schema.json#/$defs/identifier"}},outputs:{
anyOf:[{$ref:"common.schema.json#/$defs/name"},{type:"array",items:{$ref:"common.schema.json#/$defs/name"}},{type:"object",additionalProperties:{
anyOf:[{$ref:"#/$defs/output"},{type:"null"}]}}]},inputs:{anyOf:[{$ref:"common.schema.json#/$defs/name"},{type:"array",items:{$ref:"common.s\
chema.json#/$defs/name"}},{type:"object",additionalProperties:{anyOf:[{$ref:"#/$defs/input"},{type:"null"}]}}]},after:{$ref:"common.schema.j\
son#/$defs/names"},partitions:{$ref:"common.schema.json#/$defs/identifier"},params:{type:"object",propertyNames:{pattern:"^[A-Za-z_][A-Za-z0\
-9_]*$"},additionalProperties:!0},params_schema:{type:"object",additionalProperties:!0},retry:{$ref:"#/$defs/retry"},timeout:{$ref:"common.s\
chema.json#/$defs/duration"},memory:{$ref:"common.schema.json#/$defs/size"},priority:{type:"integer",minimum:-1e3,maximum:1e3},pool:{$ref:"c\
ommon.schema.json#/$defs/names"},previous_run:{enum:["required"]},memoize:{type:"boolean"},hooks:{$ref:"#/$defs/hooks"},sla:{$ref:"#/$defs/s\
la"},deprecated:{anyOf:[{type:"boolean"},{type:"object",additionalProperties:!1,properties:{since:{type:"string"},use:{$ref:"common.schema.j\
son#/$defs/name"},message:{type:"string"}}}]},experimental:{type:"boolean"},files:{type:"array",items:{type:"string",minLength:1}},for_each:{
type:"object",minProperties:1,propertyNames:{pattern:"^[A-Za-z_][A-Za-z0-9_]*$"},additionalProperties:{type:"array",minItems:1,maxItems:1e4,
items:{anyOf:[{type:["string","number","boolean"]},{type:"object"}]}}},items:{anyOf:[{const:!0},{type:"string",minLength:1}]},map:{$ref:"com\
mon.schema.json#/$defs/name"},tests:{type:"array",items:{$ref:"#/$defs/test"}}}};var schema37={anyOf:[{type:"object",propertyNames:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_./-]*$"},additionalProperties:{type:["string","number","\
boolean"]}},{type:"array",items:{type:"string",pattern:"^[A-Za-z0-9_][A-Za-z0-9_./-]*$"}}]};var func1=Object.prototype.hasOwnProperty,pattern4=new RegExp("^[a-z][a-z0-9_]*(@[0-9]+)?$","u"),pattern5=new RegExp("^[A-Za-z0-9_][A-Za-z0-\
9_./-]*$","u"),pattern16=new RegExp("^[A-Za-z0-9_][A-Za-z0-9_-]*$","u"),pattern7=new RegExp("^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za\
-z0-9_-]*)*$","u"),pattern37=new RegExp("^[A-Za-z_][A-Za-z0-9_]*$","u"),pattern9=new RegExp("^[0-9]{1,9}(ms|s|m|h|d)$","u"),pattern41=new RegExp(
"^[0-9]{1,9}(B|KiB|MiB|GiB|TiB)$","u");function validate24(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate24.
evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,
_errs1=errors;if(errors===errors)if(typeof data=="string"){if(data.length>200){let err0={instancePath,schemaPath:"#/$defs/name/maxLength",keyword:"\
maxLength",params:{limit:200}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}else if(!pattern7.test(data)){let err1={instancePath,
schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$"}};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/$defs/name/type",keyword:"type",params:{type:"str\
ing"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}var _valid0=_errs1===errors;valid0=valid0||_valid0;let _errs4=errors;if(errors===
_errs4)if(Array.isArray(data)){var valid2=!0;let len0=data.length;for(let i0=0;i0<len0;i0++){let data0=data[i0],_errs6=errors;if(errors===errors)
if(typeof data0=="string"){if(data0.length>200){let err3={instancePath:instancePath+"/"+i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxL\
ength",params:{limit:200}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}else if(!pattern7.test(data0)){let err4={instancePath:instancePath+
"/"+i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$"}};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/"+i0,schemaPath:"#/$defs/name/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}var valid2=_errs6===errors;if(!valid2)break}}else{let err6={
instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}var _valid0=_errs4===
errors;if(valid0=valid0||_valid0,_valid0)var items0=!0;if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{
let err7={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++,validate24.
errors=vErrors,!1}return validate24.errors=vErrors,evaluated0.items=items0,errors===0}validate24.evaluated={dynamicProps:!1,dynamicItems:!0};
var schema41={anyOf:[{type:"string",minLength:1},{type:"object",additionalProperties:!1,properties:{cron:{anyOf:[{type:"string"},{type:"arra\
y",items:{type:"string"},minItems:1}]},every:{$ref:"#/$defs/duration"},at:{$ref:"#/$defs/localTime"},on_update:{enum:["all","any"]},debounce:{
$ref:"#/$defs/duration"},quiet:{type:"object",additionalProperties:!1,required:["from","to"],properties:{from:{$ref:"#/$defs/timeOfDay"},to:{
$ref:"#/$defs/timeOfDay"}}},timezone:{$ref:"#/$defs/timezone"},start:{$ref:"#/$defs/localTime"},end:{$ref:"#/$defs/localTime"},catchup:{anyOf:[
{enum:["none","last","all"]},{type:"integer",minimum:1}]},overlap:{enum:["allow","skip","queue"]},calendar:{anyOf:[{enum:["weekdays"]},{type:"\
object",additionalProperties:!1,properties:{only:{$ref:"#/$defs/calendars"},except:{$ref:"#/$defs/calendars"},weekdays:{type:"boolean"}}}]},
only_if:{type:"object",additionalProperties:!1,properties:{sql:{type:"string",minLength:1},resource:{$ref:"#/$defs/identifier"},http:{type:"\
string",minLength:1},fresh:{$ref:"#/$defs/name"},wait:{$ref:"#/$defs/duration"}}},paused:{type:"boolean"},launch:{$ref:"#/$defs/launchOrPres\
et"}}}]};var pattern10=new RegExp("^[0-9]{4}-[0-9]{2}(-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?)?$","u"),pattern12=new RegExp("^([01][0-9]|2[0-3]\
):[0-5][0-9]$","u");function validate28(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate28.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let _errs1=errors;for(let key0 in data)if(!(key0==="description"||key0==="env"||key0==="select"||key0==="exc\
lude"||key0==="partition"||key0==="params"||key0==="tags"||key0==="set")){return validate28.errors=[{instancePath,schemaPath:"#/additionalPr\
operties",keyword:"additionalProperties",params:{additionalProperty:key0}}],!1;break}if(_errs1===errors){if(data.description!==void 0){let _errs2=errors;
if(typeof data.description!="string")return validate28.errors=[{instancePath:instancePath+"/description",schemaPath:"#/$defs/text/type",keyword:"\
type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.env!==void 0){let data1=data.env,_errs5=errors;
if(errors===errors)if(typeof data1=="string"){if(data1.length>100)return validate28.errors=[{instancePath:instancePath+"/env",schemaPath:"#/\
$defs/identifier/maxLength",keyword:"maxLength",params:{limit:100}}],!1;if(!pattern16.test(data1))return validate28.errors=[{instancePath:instancePath+
"/env",schemaPath:"#/$defs/identifier/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"}}],!1}else return validate28.
errors=[{instancePath:instancePath+"/env",schemaPath:"#/$defs/identifier/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs5===
errors}else var valid0=!0;if(valid0){if(data.select!==void 0){let data2=data.select,_errs8=errors,_errs9=errors,valid3=!1,_errs10=errors;if(typeof data2!=
"string"){let err0={instancePath:instancePath+"/select",schemaPath:"#/properties/select/anyOf/0/type",keyword:"type",params:{type:"string"}};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs10===errors;valid3=valid3||_valid0;let _errs12=errors;if(errors===
_errs12)if(Array.isArray(data2)){var valid4=!0;let len0=data2.length;for(let i0=0;i0<len0;i0++){let _errs14=errors;if(typeof data2[i0]!="str\
ing"){let err1={instancePath:instancePath+"/select/"+i0,schemaPath:"#/properties/select/anyOf/1/items/type",keyword:"type",params:{type:"str\
ing"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var valid4=_errs14===errors;if(!valid4)break}}else{let err2={instancePath:instancePath+
"/select",schemaPath:"#/properties/select/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),
errors++}var _valid0=_errs12===errors;if(valid3=valid3||_valid0,valid3)errors=_errs9,vErrors!==null&&(_errs9?vErrors.length=_errs9:vErrors=null);else{
let err3={instancePath:instancePath+"/select",schemaPath:"#/properties/select/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++,validate28.errors=vErrors,!1}var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.exclude!==void 0){
let data4=data.exclude,_errs16=errors,_errs17=errors,valid5=!1,_errs18=errors;if(typeof data4!="string"){let err4={instancePath:instancePath+
"/exclude",schemaPath:"#/properties/exclude/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(
err4),errors++}var _valid1=_errs18===errors;valid5=valid5||_valid1;let _errs20=errors;if(errors===_errs20)if(Array.isArray(data4)){var valid6=!0;
let len1=data4.length;for(let i1=0;i1<len1;i1++){let _errs22=errors;if(typeof data4[i1]!="string"){let err5={instancePath:instancePath+"/exc\
lude/"+i1,schemaPath:"#/properties/exclude/anyOf/1/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}var valid6=_errs22===errors;if(!valid6)break}}else{let err6={instancePath:instancePath+"/exclude",schemaPath:"#/properti\
es/exclude/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}var _valid1=_errs20===
errors;if(valid5=valid5||_valid1,valid5)errors=_errs17,vErrors!==null&&(_errs17?vErrors.length=_errs17:vErrors=null);else{let err7={instancePath:instancePath+
"/exclude",schemaPath:"#/properties/exclude/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++,
validate28.errors=vErrors,!1}var valid0=_errs16===errors}else var valid0=!0;if(valid0){if(data.partition!==void 0){let data6=data.partition,
_errs24=errors,_errs25=errors,valid7=!1,_errs26=errors;if(typeof data6!="string"){let err8={instancePath:instancePath+"/partition",schemaPath:"\
#/properties/partition/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}var _valid2=_errs26===
errors;valid7=valid7||_valid2;let _errs28=errors;if(errors===_errs28)if(data6&&typeof data6=="object"&&!Array.isArray(data6))for(let key1 in data6){
let _errs31=errors;if(typeof data6[key1]!="string"){let err9={instancePath:instancePath+"/partition/"+key1.replace(/~/g,"~0").replace(/\//g,
"~1"),schemaPath:"#/properties/partition/anyOf/1/additionalProperties/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err9]:
vErrors.push(err9),errors++}var valid8=_errs31===errors;if(!valid8)break}else{let err10={instancePath:instancePath+"/partition",schemaPath:"\
#/properties/partition/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}var _valid2=_errs28===
errors;if(valid7=valid7||_valid2,valid7)errors=_errs25,vErrors!==null&&(_errs25?vErrors.length=_errs25:vErrors=null);else{let err11={instancePath:instancePath+
"/partition",schemaPath:"#/properties/partition/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err11]:vErrors.push(err11),
errors++,validate28.errors=vErrors,!1}var valid0=_errs24===errors}else var valid0=!0;if(valid0){if(data.params!==void 0){let data8=data.params,
_errs33=errors;if(errors===_errs33&&!(data8&&typeof data8=="object"&&!Array.isArray(data8)))return validate28.errors=[{instancePath:instancePath+
"/params",schemaPath:"#/properties/params/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs33===errors}else var valid0=!0;if(valid0){
if(data.tags!==void 0){let data9=data.tags,_errs36=errors,_errs38=errors,valid10=!1,_errs39=errors;if(errors===_errs39)if(data9&&typeof data9==
"object"&&!Array.isArray(data9)){for(let key2 in data9){let _errs41=errors;if(typeof key2=="string"&&!pattern5.test(key2)){let err12={instancePath:instancePath+
"/tags",schemaPath:"#/$defs/tags/anyOf/0/propertyNames/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_./-]*$"},propertyName:key2};
vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}var valid11=_errs41===errors;if(!valid11){let err13={instancePath:instancePath+"\
/tags",schemaPath:"#/$defs/tags/anyOf/0/propertyNames",keyword:"propertyNames",params:{propertyName:key2}};vErrors===null?vErrors=[err13]:vErrors.
push(err13),errors++;break}}if(valid11)for(let key3 in data9){let data10=data9[key3],_errs43=errors;if(typeof data10!="string"&&!(typeof data10==
"number"&&isFinite(data10))&&typeof data10!="boolean"){let err14={instancePath:instancePath+"/tags/"+key3.replace(/~/g,"~0").replace(/\//g,"\
~1"),schemaPath:"#/$defs/tags/anyOf/0/additionalProperties/type",keyword:"type",params:{type:schema37.anyOf[0].additionalProperties.type}};vErrors===
null?vErrors=[err14]:vErrors.push(err14),errors++}var valid12=_errs43===errors;if(!valid12)break}}else{let err15={instancePath:instancePath+
"/tags",schemaPath:"#/$defs/tags/anyOf/0/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}
var _valid3=_errs39===errors;valid10=valid10||_valid3;let _errs45=errors;if(errors===_errs45)if(Array.isArray(data9)){var valid13=!0;let len2=data9.
length;for(let i2=0;i2<len2;i2++){let data11=data9[i2],_errs47=errors;if(errors===_errs47)if(typeof data11=="string"){if(!pattern5.test(data11)){
let err16={instancePath:instancePath+"/tags/"+i2,schemaPath:"#/$defs/tags/anyOf/1/items/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z\
0-9_][A-Za-z0-9_./-]*$"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}else{let err17={instancePath:instancePath+"/tags/"+i2,
schemaPath:"#/$defs/tags/anyOf/1/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}
var valid13=_errs47===errors;if(!valid13)break}}else{let err18={instancePath:instancePath+"/tags",schemaPath:"#/$defs/tags/anyOf/1/type",keyword:"\
type",params:{type:"array"}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}var _valid3=_errs45===errors;if(valid10=valid10||_valid3,
valid10)errors=_errs38,vErrors!==null&&(_errs38?vErrors.length=_errs38:vErrors=null);else{let err19={instancePath:instancePath+"/tags",schemaPath:"\
#/$defs/tags/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++,validate28.errors=vErrors,
!1}var valid0=_errs36===errors}else var valid0=!0;if(valid0)if(data.set!==void 0){let data12=data.set,_errs49=errors;if(errors===_errs49)if(data12&&
typeof data12=="object"&&!Array.isArray(data12)){for(let key4 in data12){let _errs51=errors;if(typeof key4=="string"&&key4.length>200){let err20={
instancePath:instancePath+"/set",schemaPath:"#/properties/set/propertyNames/maxLength",keyword:"maxLength",params:{limit:200},propertyName:key4};
vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}var valid14=_errs51===errors;if(!valid14){let err21={instancePath:instancePath+"\
/set",schemaPath:"#/properties/set/propertyNames",keyword:"propertyNames",params:{propertyName:key4}};return vErrors===null?vErrors=[err21]:
vErrors.push(err21),errors++,validate28.errors=vErrors,!1;break}}if(valid14)for(let key5 in data12){let data13=data12[key5],_errs53=errors;if(!(data13&&
typeof data13=="object"&&!Array.isArray(data13)))return validate28.errors=[{instancePath:instancePath+"/set/"+key5.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"#/properties/set/additionalProperties/type",keyword:"type",params:{type:"object"}}],!1;var valid15=_errs53===errors;
if(!valid15)break}}else return validate28.errors=[{instancePath:instancePath+"/set",schemaPath:"#/properties/set/type",keyword:"type",params:{
type:"object"}}],!1;var valid0=_errs49===errors}else var valid0=!0}}}}}}}}else return validate28.errors=[{instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}}],!1;return validate28.errors=vErrors,errors===0}validate28.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
function validate27(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate27.
evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,
_errs1=errors;if(errors===errors)if(typeof data=="string"){if(data.length>100){let err0={instancePath,schemaPath:"#/$defs/identifier/maxLeng\
th",keyword:"maxLength",params:{limit:100}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}else if(!pattern16.test(data)){let err1={
instancePath,schemaPath:"#/$defs/identifier/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/$defs/identifier/type",keyword:"type",params:{type:"string"}};
vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}var _valid0=_errs1===errors;valid0=valid0||_valid0;let _errs4=errors;validate28(data,
{instancePath,parentData,parentDataProperty,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate28.errors:vErrors.concat(validate28.errors),
errors=vErrors.length);var _valid0=_errs4===errors;if(valid0=valid0||_valid0,_valid0)var props0=!0;if(valid0)errors=_errs0,vErrors!==null&&(_errs0?
vErrors.length=_errs0:vErrors=null);else{let err3={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++,validate27.errors=vErrors,!1}return validate27.errors=vErrors,evaluated0.props=props0,errors===0}validate27.
evaluated={dynamicProps:!0,dynamicItems:!1};function validate26(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate26.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.
items=void 0);let _errs0=errors,valid0=!1,_errs1=errors;if(errors===_errs1)if(typeof data=="string"){if(data.length<1){let err0={instancePath,
schemaPath:"#/anyOf/0/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={
instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs1===
errors;valid0=valid0||_valid0;let _errs3=errors;if(errors===_errs3)if(data&&typeof data=="object"&&!Array.isArray(data)){let _errs5=errors;for(let key0 in data)
if(!func1.call(schema41.anyOf[1].properties,key0)){let err2={instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalPro\
perties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++;break}if(_errs5===errors){if(data.cron!==
void 0){let data0=data.cron,_errs6=errors,_errs7=errors,valid2=!1,_errs8=errors;if(typeof data0!="string"){let err3={instancePath:instancePath+
"/cron",schemaPath:"#/anyOf/1/properties/cron/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(
err3),errors++}var _valid1=_errs8===errors;valid2=valid2||_valid1;let _errs10=errors;if(errors===_errs10)if(Array.isArray(data0))if(data0.length<
1){let err4={instancePath:instancePath+"/cron",schemaPath:"#/anyOf/1/properties/cron/anyOf/1/minItems",keyword:"minItems",params:{limit:1}};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}else{var valid3=!0;let len0=data0.length;for(let i0=0;i0<len0;i0++){let _errs12=errors;
if(typeof data0[i0]!="string"){let err5={instancePath:instancePath+"/cron/"+i0,schemaPath:"#/anyOf/1/properties/cron/anyOf/1/items/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}var valid3=_errs12===errors;if(!valid3)break}}else{let err6={
instancePath:instancePath+"/cron",schemaPath:"#/anyOf/1/properties/cron/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=
[err6]:vErrors.push(err6),errors++}var _valid1=_errs10===errors;if(valid2=valid2||_valid1,valid2)errors=_errs7,vErrors!==null&&(_errs7?vErrors.
length=_errs7:vErrors=null);else{let err7={instancePath:instancePath+"/cron",schemaPath:"#/anyOf/1/properties/cron/anyOf",keyword:"anyOf",params:{}};
vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}var valid1=_errs6===errors}else var valid1=!0;if(valid1){if(data.every!==void 0){let data2=data.
every,_errs14=errors;if(errors===errors)if(typeof data2=="string"){if(!pattern9.test(data2)){let err8={instancePath:instancePath+"/every",schemaPath:"\
#/$defs/duration/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,9}(ms|s|m|h|d)$"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{
let err9={instancePath:instancePath+"/every",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err9]:vErrors.push(err9),errors++}var valid1=_errs14===errors}else var valid1=!0;if(valid1){if(data.at!==void 0){let data3=data.at,_errs17=errors;
if(errors===errors)if(typeof data3=="string"){if(!pattern10.test(data3)){let err10={instancePath:instancePath+"/at",schemaPath:"#/$defs/loca\
lTime/pattern",keyword:"pattern",params:{pattern:"^[0-9]{4}-[0-9]{2}(-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?)?$"}};vErrors===null?vErrors=
[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+"/at",schemaPath:"#/$defs/localTime/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}var valid1=_errs17===errors}else var valid1=!0;if(valid1){if(data.
on_update!==void 0){let data4=data.on_update,_errs20=errors;if(!(data4==="all"||data4==="any")){let err12={instancePath:instancePath+"/on_up\
date",schemaPath:"#/anyOf/1/properties/on_update/enum",keyword:"enum",params:{allowedValues:schema41.anyOf[1].properties.on_update.enum}};vErrors===
null?vErrors=[err12]:vErrors.push(err12),errors++}var valid1=_errs20===errors}else var valid1=!0;if(valid1){if(data.debounce!==void 0){let data5=data.
debounce,_errs21=errors;if(errors===errors)if(typeof data5=="string"){if(!pattern9.test(data5)){let err13={instancePath:instancePath+"/debou\
nce",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,9}(ms|s|m|h|d)$"}};vErrors===null?vErrors=[err13]:vErrors.
push(err13),errors++}}else{let err14={instancePath:instancePath+"/debounce",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}var valid1=_errs21===errors}else var valid1=!0;if(valid1){if(data.quiet!==
void 0){let data6=data.quiet,_errs24=errors;if(errors===_errs24)if(data6&&typeof data6=="object"&&!Array.isArray(data6)){let missing0;if(data6.
from===void 0&&(missing0="from")||data6.to===void 0&&(missing0="to")){let err15={instancePath:instancePath+"/quiet",schemaPath:"#/anyOf/1/pr\
operties/quiet/required",keyword:"required",params:{missingProperty:missing0}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}else{
let _errs26=errors;for(let key1 in data6)if(!(key1==="from"||key1==="to")){let err16={instancePath:instancePath+"/quiet",schemaPath:"#/anyOf\
/1/properties/quiet/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err16]:vErrors.
push(err16),errors++;break}if(_errs26===errors){if(data6.from!==void 0){let data7=data6.from,_errs27=errors;if(errors===errors)if(typeof data7==
"string"){if(!pattern12.test(data7)){let err17={instancePath:instancePath+"/quiet/from",schemaPath:"#/$defs/timeOfDay/pattern",keyword:"patt\
ern",params:{pattern:"^([01][0-9]|2[0-3]):[0-5][0-9]$"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}}else{let err18={instancePath:instancePath+
"/quiet/from",schemaPath:"#/$defs/timeOfDay/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err18]:vErrors.push(err18),
errors++}var valid7=_errs27===errors}else var valid7=!0;if(valid7)if(data6.to!==void 0){let data8=data6.to,_errs30=errors;if(errors===errors)
if(typeof data8=="string"){if(!pattern12.test(data8)){let err19={instancePath:instancePath+"/quiet/to",schemaPath:"#/$defs/timeOfDay/pattern",
keyword:"pattern",params:{pattern:"^([01][0-9]|2[0-3]):[0-5][0-9]$"}};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}else{let err20={
instancePath:instancePath+"/quiet/to",schemaPath:"#/$defs/timeOfDay/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err20]:
vErrors.push(err20),errors++}var valid7=_errs30===errors}else var valid7=!0}}}else{let err21={instancePath:instancePath+"/quiet",schemaPath:"\
#/anyOf/1/properties/quiet/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}var valid1=_errs24===
errors}else var valid1=!0;if(valid1){if(data.timezone!==void 0){let data9=data.timezone,_errs33=errors;if(errors===errors)if(typeof data9=="\
string"){if(data9.length<1){let err22={instancePath:instancePath+"/timezone",schemaPath:"#/$defs/timezone/minLength",keyword:"minLength",params:{
limit:1}};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}}else{let err23={instancePath:instancePath+"/timezone",schemaPath:"#/$\
defs/timezone/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}var valid1=_errs33===
errors}else var valid1=!0;if(valid1){if(data.start!==void 0){let data10=data.start,_errs36=errors;if(errors===errors)if(typeof data10=="stri\
ng"){if(!pattern10.test(data10)){let err24={instancePath:instancePath+"/start",schemaPath:"#/$defs/localTime/pattern",keyword:"pattern",params:{
pattern:"^[0-9]{4}-[0-9]{2}(-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?)?$"}};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}else{
let err25={instancePath:instancePath+"/start",schemaPath:"#/$defs/localTime/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err25]:vErrors.push(err25),errors++}var valid1=_errs36===errors}else var valid1=!0;if(valid1){if(data.end!==void 0){let data11=data.end,_errs39=errors;
if(errors===errors)if(typeof data11=="string"){if(!pattern10.test(data11)){let err26={instancePath:instancePath+"/end",schemaPath:"#/$defs/l\
ocalTime/pattern",keyword:"pattern",params:{pattern:"^[0-9]{4}-[0-9]{2}(-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?)?$"}};vErrors===null?vErrors=
[err26]:vErrors.push(err26),errors++}}else{let err27={instancePath:instancePath+"/end",schemaPath:"#/$defs/localTime/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}var valid1=_errs39===errors}else var valid1=!0;if(valid1){if(data.
catchup!==void 0){let data12=data.catchup,_errs42=errors,_errs43=errors,valid13=!1,_errs44=errors;if(!(data12==="none"||data12==="last"||data12===
"all")){let err28={instancePath:instancePath+"/catchup",schemaPath:"#/anyOf/1/properties/catchup/anyOf/0/enum",keyword:"enum",params:{allowedValues:schema41.
anyOf[1].properties.catchup.anyOf[0].enum}};vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}var _valid2=_errs44===errors;valid13=
valid13||_valid2;let _errs45=errors;if(!(typeof data12=="number"&&!(data12%1)&&!isNaN(data12)&&isFinite(data12))){let err29={instancePath:instancePath+
"/catchup",schemaPath:"#/anyOf/1/properties/catchup/anyOf/1/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err29]:vErrors.
push(err29),errors++}if(errors===_errs45&&typeof data12=="number"&&isFinite(data12)&&(data12<1||isNaN(data12))){let err30={instancePath:instancePath+
"/catchup",schemaPath:"#/anyOf/1/properties/catchup/anyOf/1/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=
[err30]:vErrors.push(err30),errors++}var _valid2=_errs45===errors;if(valid13=valid13||_valid2,valid13)errors=_errs43,vErrors!==null&&(_errs43?
vErrors.length=_errs43:vErrors=null);else{let err31={instancePath:instancePath+"/catchup",schemaPath:"#/anyOf/1/properties/catchup/anyOf",keyword:"\
anyOf",params:{}};vErrors===null?vErrors=[err31]:vErrors.push(err31),errors++}var valid1=_errs42===errors}else var valid1=!0;if(valid1){if(data.
overlap!==void 0){let data13=data.overlap,_errs47=errors;if(!(data13==="allow"||data13==="skip"||data13==="queue")){let err32={instancePath:instancePath+
"/overlap",schemaPath:"#/anyOf/1/properties/overlap/enum",keyword:"enum",params:{allowedValues:schema41.anyOf[1].properties.overlap.enum}};vErrors===
null?vErrors=[err32]:vErrors.push(err32),errors++}var valid1=_errs47===errors}else var valid1=!0;if(valid1){if(data.calendar!==void 0){let data14=data.
calendar,_errs48=errors,_errs49=errors,valid14=!1,_errs50=errors;if(data14!=="weekdays"){let err33={instancePath:instancePath+"/calendar",schemaPath:"\
#/anyOf/1/properties/calendar/anyOf/0/enum",keyword:"enum",params:{allowedValues:schema41.anyOf[1].properties.calendar.anyOf[0].enum}};vErrors===
null?vErrors=[err33]:vErrors.push(err33),errors++}var _valid3=_errs50===errors;valid14=valid14||_valid3;let _errs51=errors;if(errors===_errs51)
if(data14&&typeof data14=="object"&&!Array.isArray(data14)){let _errs53=errors;for(let key2 in data14)if(!(key2==="only"||key2==="except"||key2===
"weekdays")){let err34={instancePath:instancePath+"/calendar",schemaPath:"#/anyOf/1/properties/calendar/anyOf/1/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key2}};vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++;break}if(_errs53===errors){
if(data14.only!==void 0){let data15=data14.only,_errs54=errors,_errs56=errors,valid17=!1,_errs57=errors;if(errors===_errs57)if(typeof data15==
"string"){if(data15.length<1){let err35={instancePath:instancePath+"/calendar/only",schemaPath:"#/$defs/calendars/anyOf/0/minLength",keyword:"\
minLength",params:{limit:1}};vErrors===null?vErrors=[err35]:vErrors.push(err35),errors++}}else{let err36={instancePath:instancePath+"/calend\
ar/only",schemaPath:"#/$defs/calendars/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err36]:vErrors.push(err36),
errors++}var _valid4=_errs57===errors;valid17=valid17||_valid4;let _errs59=errors;if(errors===_errs59)if(Array.isArray(data15))if(data15.length<
1){let err37={instancePath:instancePath+"/calendar/only",schemaPath:"#/$defs/calendars/anyOf/1/minItems",keyword:"minItems",params:{limit:1}};
vErrors===null?vErrors=[err37]:vErrors.push(err37),errors++}else{var valid18=!0;let len1=data15.length;for(let i1=0;i1<len1;i1++){let data16=data15[i1],
_errs61=errors;if(errors===_errs61)if(typeof data16=="string"){if(data16.length<1){let err38={instancePath:instancePath+"/calendar/only/"+i1,
schemaPath:"#/$defs/calendars/anyOf/1/items/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err38]:vErrors.push(err38),
errors++}}else{let err39={instancePath:instancePath+"/calendar/only/"+i1,schemaPath:"#/$defs/calendars/anyOf/1/items/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err39]:vErrors.push(err39),errors++}var valid18=_errs61===errors;if(!valid18)break}}else{let err40={
instancePath:instancePath+"/calendar/only",schemaPath:"#/$defs/calendars/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===null?
vErrors=[err40]:vErrors.push(err40),errors++}var _valid4=_errs59===errors;if(valid17=valid17||_valid4,valid17)errors=_errs56,vErrors!==null&&
(_errs56?vErrors.length=_errs56:vErrors=null);else{let err41={instancePath:instancePath+"/calendar/only",schemaPath:"#/$defs/calendars/anyOf",
keyword:"anyOf",params:{}};vErrors===null?vErrors=[err41]:vErrors.push(err41),errors++}var valid15=_errs54===errors}else var valid15=!0;if(valid15){
if(data14.except!==void 0){let data17=data14.except,_errs63=errors,_errs65=errors,valid20=!1,_errs66=errors;if(errors===_errs66)if(typeof data17==
"string"){if(data17.length<1){let err42={instancePath:instancePath+"/calendar/except",schemaPath:"#/$defs/calendars/anyOf/0/minLength",keyword:"\
minLength",params:{limit:1}};vErrors===null?vErrors=[err42]:vErrors.push(err42),errors++}}else{let err43={instancePath:instancePath+"/calend\
ar/except",schemaPath:"#/$defs/calendars/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err43]:vErrors.push(err43),
errors++}var _valid5=_errs66===errors;valid20=valid20||_valid5;let _errs68=errors;if(errors===_errs68)if(Array.isArray(data17))if(data17.length<
1){let err44={instancePath:instancePath+"/calendar/except",schemaPath:"#/$defs/calendars/anyOf/1/minItems",keyword:"minItems",params:{limit:1}};
vErrors===null?vErrors=[err44]:vErrors.push(err44),errors++}else{var valid21=!0;let len2=data17.length;for(let i2=0;i2<len2;i2++){let data18=data17[i2],
_errs70=errors;if(errors===_errs70)if(typeof data18=="string"){if(data18.length<1){let err45={instancePath:instancePath+"/calendar/except/"+
i2,schemaPath:"#/$defs/calendars/anyOf/1/items/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err45]:vErrors.push(
err45),errors++}}else{let err46={instancePath:instancePath+"/calendar/except/"+i2,schemaPath:"#/$defs/calendars/anyOf/1/items/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err46]:vErrors.push(err46),errors++}var valid21=_errs70===errors;if(!valid21)break}}else{
let err47={instancePath:instancePath+"/calendar/except",schemaPath:"#/$defs/calendars/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===
null?vErrors=[err47]:vErrors.push(err47),errors++}var _valid5=_errs68===errors;if(valid20=valid20||_valid5,valid20)errors=_errs65,vErrors!==
null&&(_errs65?vErrors.length=_errs65:vErrors=null);else{let err48={instancePath:instancePath+"/calendar/except",schemaPath:"#/$defs/calenda\
rs/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err48]:vErrors.push(err48),errors++}var valid15=_errs63===errors}else var valid15=!0;
if(valid15)if(data14.weekdays!==void 0){let _errs72=errors;if(typeof data14.weekdays!="boolean"){let err49={instancePath:instancePath+"/cale\
ndar/weekdays",schemaPath:"#/anyOf/1/properties/calendar/anyOf/1/properties/weekdays/type",keyword:"type",params:{type:"boolean"}};vErrors===
null?vErrors=[err49]:vErrors.push(err49),errors++}var valid15=_errs72===errors}else var valid15=!0}}}else{let err50={instancePath:instancePath+
"/calendar",schemaPath:"#/anyOf/1/properties/calendar/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err50]:vErrors.
push(err50),errors++}var _valid3=_errs51===errors;if(valid14=valid14||_valid3,valid14)errors=_errs49,vErrors!==null&&(_errs49?vErrors.length=
_errs49:vErrors=null);else{let err51={instancePath:instancePath+"/calendar",schemaPath:"#/anyOf/1/properties/calendar/anyOf",keyword:"anyOf",
params:{}};vErrors===null?vErrors=[err51]:vErrors.push(err51),errors++}var valid1=_errs48===errors}else var valid1=!0;if(valid1){if(data.only_if!==
void 0){let data20=data.only_if,_errs74=errors;if(errors===_errs74)if(data20&&typeof data20=="object"&&!Array.isArray(data20)){let _errs76=errors;
for(let key3 in data20)if(!(key3==="sql"||key3==="resource"||key3==="http"||key3==="fresh"||key3==="wait")){let err52={instancePath:instancePath+
"/only_if",schemaPath:"#/anyOf/1/properties/only_if/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key3}};vErrors===
null?vErrors=[err52]:vErrors.push(err52),errors++;break}if(_errs76===errors){if(data20.sql!==void 0){let data21=data20.sql,_errs77=errors;if(errors===
_errs77)if(typeof data21=="string"){if(data21.length<1){let err53={instancePath:instancePath+"/only_if/sql",schemaPath:"#/anyOf/1/properties\
/only_if/properties/sql/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err53]:vErrors.push(err53),errors++}}else{let err54={
instancePath:instancePath+"/only_if/sql",schemaPath:"#/anyOf/1/properties/only_if/properties/sql/type",keyword:"type",params:{type:"string"}};
vErrors===null?vErrors=[err54]:vErrors.push(err54),errors++}var valid22=_errs77===errors}else var valid22=!0;if(valid22){if(data20.resource!==
void 0){let data22=data20.resource,_errs79=errors;if(errors===errors)if(typeof data22=="string"){if(data22.length>100){let err55={instancePath:instancePath+
"/only_if/resource",schemaPath:"#/$defs/identifier/maxLength",keyword:"maxLength",params:{limit:100}};vErrors===null?vErrors=[err55]:vErrors.
push(err55),errors++}else if(!pattern16.test(data22)){let err56={instancePath:instancePath+"/only_if/resource",schemaPath:"#/$defs/identifie\
r/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"}};vErrors===null?vErrors=[err56]:vErrors.push(err56),errors++}}else{
let err57={instancePath:instancePath+"/only_if/resource",schemaPath:"#/$defs/identifier/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err57]:vErrors.push(err57),errors++}var valid22=_errs79===errors}else var valid22=!0;if(valid22){if(data20.http!==void 0){let data23=data20.
http,_errs82=errors;if(errors===_errs82)if(typeof data23=="string"){if(data23.length<1){let err58={instancePath:instancePath+"/only_if/http",
schemaPath:"#/anyOf/1/properties/only_if/properties/http/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err58]:vErrors.
push(err58),errors++}}else{let err59={instancePath:instancePath+"/only_if/http",schemaPath:"#/anyOf/1/properties/only_if/properties/http/typ\
e",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err59]:vErrors.push(err59),errors++}var valid22=_errs82===errors}else var valid22=!0;
if(valid22){if(data20.fresh!==void 0){let data24=data20.fresh,_errs84=errors;if(errors===errors)if(typeof data24=="string"){if(data24.length>
200){let err60={instancePath:instancePath+"/only_if/fresh",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit:200}};vErrors===
null?vErrors=[err60]:vErrors.push(err60),errors++}else if(!pattern7.test(data24)){let err61={instancePath:instancePath+"/only_if/fresh",schemaPath:"\
#/$defs/name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$"}};vErrors===null?vErrors=
[err61]:vErrors.push(err61),errors++}}else{let err62={instancePath:instancePath+"/only_if/fresh",schemaPath:"#/$defs/name/type",keyword:"typ\
e",params:{type:"string"}};vErrors===null?vErrors=[err62]:vErrors.push(err62),errors++}var valid22=_errs84===errors}else var valid22=!0;if(valid22)
if(data20.wait!==void 0){let data25=data20.wait,_errs87=errors;if(errors===errors)if(typeof data25=="string"){if(!pattern9.test(data25)){let err63={
instancePath:instancePath+"/only_if/wait",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,9}(ms|s|m|h|d)$"}};
vErrors===null?vErrors=[err63]:vErrors.push(err63),errors++}}else{let err64={instancePath:instancePath+"/only_if/wait",schemaPath:"#/$defs/d\
uration/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err64]:vErrors.push(err64),errors++}var valid22=_errs87===errors}else
var valid22=!0}}}}}else{let err65={instancePath:instancePath+"/only_if",schemaPath:"#/anyOf/1/properties/only_if/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err65]:vErrors.push(err65),errors++}var valid1=_errs74===errors}else var valid1=!0;if(valid1){if(data.
paused!==void 0){let _errs90=errors;if(typeof data.paused!="boolean"){let err66={instancePath:instancePath+"/paused",schemaPath:"#/anyOf/1/p\
roperties/paused/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[err66]:vErrors.push(err66),errors++}var valid1=_errs90===
errors}else var valid1=!0;if(valid1)if(data.launch!==void 0){let _errs92=errors;validate27(data.launch,{instancePath:instancePath+"/launch",
parentData:data,parentDataProperty:"launch",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate27.errors:vErrors.concat(validate27.errors),
errors=vErrors.length);var valid1=_errs92===errors}else var valid1=!0}}}}}}}}}}}}}}}else{let err67={instancePath,schemaPath:"#/anyOf/1/type",
keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err67]:vErrors.push(err67),errors++}var _valid0=_errs3===errors;if(valid0=valid0||
_valid0,_valid0)var props2=!0;if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err68={instancePath,
schemaPath:"#/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err68]:vErrors.push(err68),errors++,validate26.errors=vErrors,
!1}return validate26.errors=vErrors,evaluated0.props=props2,errors===0}validate26.evaluated={dynamicProps:!0,dynamicItems:!1};var schema64={
type:"object",additionalProperties:!1,properties:{slot:{$ref:"common.schema.json#/$defs/identifier"},description:{$ref:"common.schema.json#/\
$defs/text"},columns:{type:"object",additionalProperties:{$ref:"#/$defs/column"}},checks:{type:"array",items:{$ref:"#/$defs/check"}},by:{anyOf:[
{type:"string",minLength:1},{type:"object",additionalProperties:{type:"string",minLength:1}}]},max_age:{$ref:"common.schema.json#/$defs/dura\
tion"},path:{type:"string"},format:{enum:["parquet","csv","json","ndjson","html","ipynb","text","binary"]}}},schema67={anyOf:[{type:"string",
minLength:1},{type:"object",additionalProperties:!1,properties:{type:{type:"string"},nullable:{type:"boolean"},description:{$ref:"common.sch\
ema.json#/$defs/text"},unit:{type:"string"},values:{type:"array",items:{type:["string","number","boolean"]}}}}]};function validate33(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate33.evaluated;evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,_errs1=errors;if(errors===_errs1)if(typeof data==
"string"){if(data.length<1){let err0={instancePath,schemaPath:"#/anyOf/0/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs1===errors;valid0=valid0||_valid0;let _errs3=errors;if(errors===_errs3)if(data&&
typeof data=="object"&&!Array.isArray(data)){let _errs5=errors;for(let key0 in data)if(!(key0==="type"||key0==="nullable"||key0==="descripti\
on"||key0==="unit"||key0==="values")){let err2={instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++;break}if(_errs5===errors){if(data.type!==void 0){let _errs6=errors;
if(typeof data.type!="string"){let err3={instancePath:instancePath+"/type",schemaPath:"#/anyOf/1/properties/type/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}var valid1=_errs6===errors}else var valid1=!0;if(valid1){if(data.nullable!==
void 0){let _errs8=errors;if(typeof data.nullable!="boolean"){let err4={instancePath:instancePath+"/nullable",schemaPath:"#/anyOf/1/properti\
es/nullable/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}var valid1=_errs8===errors}else
var valid1=!0;if(valid1){if(data.description!==void 0){let _errs10=errors;if(typeof data.description!="string"){let err5={instancePath:instancePath+
"/description",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}var valid1=_errs10===errors}else var valid1=!0;if(valid1){if(data.unit!==void 0){let _errs13=errors;if(typeof data.unit!=
"string"){let err6={instancePath:instancePath+"/unit",schemaPath:"#/anyOf/1/properties/unit/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err6]:vErrors.push(err6),errors++}var valid1=_errs13===errors}else var valid1=!0;if(valid1)if(data.values!==void 0){let data4=data.
values,_errs15=errors;if(errors===_errs15)if(Array.isArray(data4)){var valid3=!0;let len0=data4.length;for(let i0=0;i0<len0;i0++){let data5=data4[i0],
_errs17=errors;if(typeof data5!="string"&&!(typeof data5=="number"&&isFinite(data5))&&typeof data5!="boolean"){let err7={instancePath:instancePath+
"/values/"+i0,schemaPath:"#/anyOf/1/properties/values/items/type",keyword:"type",params:{type:schema67.anyOf[1].properties.values.items.type}};
vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}var valid3=_errs17===errors;if(!valid3)break}}else{let err8={instancePath:instancePath+
"/values",schemaPath:"#/anyOf/1/properties/values/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),
errors++}var valid1=_errs15===errors}else var valid1=!0}}}}}else{let err9={instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}var _valid0=_errs3===errors;if(valid0=valid0||_valid0,_valid0)var props0=!0;
if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err10={instancePath,schemaPath:"#/anyOf",keyword:"\
anyOf",params:{}};return vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++,validate33.errors=vErrors,!1}return validate33.errors=vErrors,
evaluated0.props=props0,errors===0}validate33.evaluated={dynamicProps:!0,dynamicItems:!1};var schema69={type:"object",additionalProperties:!1,
properties:{name:{$ref:"common.schema.json#/$defs/identifier"},severity:{enum:["error","warn"]},unique:{anyOf:[{type:"string"},{type:"array",
items:{type:"string"},minItems:1}]},not_null:{anyOf:[{type:"string"},{type:"array",items:{type:"string"},minItems:1}]},row_count:{type:"obje\
ct",additionalProperties:!1,minProperties:1,properties:{min:{type:"integer",minimum:0},max:{type:"integer",minimum:0}}},accepted_values:{type:"\
object",additionalProperties:!1,required:["column","values"],properties:{column:{type:"string"},values:{type:"array",items:{type:["string","\
number","boolean"]}}}},references:{type:"object",additionalProperties:!1,required:["column","asset"],properties:{column:{type:"string"},asset:{
$ref:"common.schema.json#/$defs/name"},to:{type:"string"}}},sql:{type:"string"}}};function validate35(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate35.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=
void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let _errs1=errors;
for(let key0 in data)if(!(key0==="name"||key0==="severity"||key0==="unique"||key0==="not_null"||key0==="row_count"||key0==="accepted_values"||
key0==="references"||key0==="sql")){return validate35.errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalPropertie\
s",params:{additionalProperty:key0}}],!1;break}if(_errs1===errors){if(data.name!==void 0){let data0=data.name,_errs2=errors;if(errors===errors)
if(typeof data0=="string"){if(data0.length>100)return validate35.errors=[{instancePath:instancePath+"/name",schemaPath:"common.schema.json#/\
$defs/identifier/maxLength",keyword:"maxLength",params:{limit:100}}],!1;if(!pattern16.test(data0))return validate35.errors=[{instancePath:instancePath+
"/name",schemaPath:"common.schema.json#/$defs/identifier/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"}}],!1}else
return validate35.errors=[{instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/identifier/type",keyword:"type",params:{type:"\
string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.severity!==void 0){let data1=data.severity,_errs5=errors;if(!(data1===
"error"||data1==="warn"))return validate35.errors=[{instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/enum",keyword:"e\
num",params:{allowedValues:schema69.properties.severity.enum}}],!1;var valid0=_errs5===errors}else var valid0=!0;if(valid0){if(data.unique!==
void 0){let data2=data.unique,_errs6=errors,_errs7=errors,valid2=!1,_errs8=errors;if(typeof data2!="string"){let err0={instancePath:instancePath+
"/unique",schemaPath:"#/properties/unique/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}var _valid0=_errs8===errors;valid2=valid2||_valid0;let _errs10=errors;if(errors===_errs10)if(Array.isArray(data2))if(data2.length<1){
let err1={instancePath:instancePath+"/unique",schemaPath:"#/properties/unique/anyOf/1/minItems",keyword:"minItems",params:{limit:1}};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}else{var valid3=!0;let len0=data2.length;for(let i0=0;i0<len0;i0++){let _errs12=errors;if(typeof data2[i0]!=
"string"){let err2={instancePath:instancePath+"/unique/"+i0,schemaPath:"#/properties/unique/anyOf/1/items/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}var valid3=_errs12===errors;if(!valid3)break}}else{let err3={instancePath:instancePath+
"/unique",schemaPath:"#/properties/unique/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}var _valid0=_errs10===errors;if(valid2=valid2||_valid0,valid2)errors=_errs7,vErrors!==null&&(_errs7?vErrors.length=_errs7:vErrors=null);else{
let err4={instancePath:instancePath+"/unique",schemaPath:"#/properties/unique/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=
[err4]:vErrors.push(err4),errors++,validate35.errors=vErrors,!1}var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.not_null!==
void 0){let data4=data.not_null,_errs14=errors,_errs15=errors,valid4=!1,_errs16=errors;if(typeof data4!="string"){let err5={instancePath:instancePath+
"/not_null",schemaPath:"#/properties/not_null/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(
err5),errors++}var _valid1=_errs16===errors;valid4=valid4||_valid1;let _errs18=errors;if(errors===_errs18)if(Array.isArray(data4))if(data4.length<
1){let err6={instancePath:instancePath+"/not_null",schemaPath:"#/properties/not_null/anyOf/1/minItems",keyword:"minItems",params:{limit:1}};
vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}else{var valid5=!0;let len1=data4.length;for(let i1=0;i1<len1;i1++){let _errs20=errors;
if(typeof data4[i1]!="string"){let err7={instancePath:instancePath+"/not_null/"+i1,schemaPath:"#/properties/not_null/anyOf/1/items/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}var valid5=_errs20===errors;if(!valid5)break}}else{let err8={
instancePath:instancePath+"/not_null",schemaPath:"#/properties/not_null/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=
[err8]:vErrors.push(err8),errors++}var _valid1=_errs18===errors;if(valid4=valid4||_valid1,valid4)errors=_errs15,vErrors!==null&&(_errs15?vErrors.
length=_errs15:vErrors=null);else{let err9={instancePath:instancePath+"/not_null",schemaPath:"#/properties/not_null/anyOf",keyword:"anyOf",params:{}};
return vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++,validate35.errors=vErrors,!1}var valid0=_errs14===errors}else var valid0=!0;
if(valid0){if(data.row_count!==void 0){let data6=data.row_count,_errs22=errors;if(errors===_errs22)if(data6&&typeof data6=="object"&&!Array.
isArray(data6)){if(Object.keys(data6).length<1)return validate35.errors=[{instancePath:instancePath+"/row_count",schemaPath:"#/properties/ro\
w_count/minProperties",keyword:"minProperties",params:{limit:1}}],!1;{let _errs24=errors;for(let key1 in data6)if(!(key1==="min"||key1==="ma\
x")){return validate35.errors=[{instancePath:instancePath+"/row_count",schemaPath:"#/properties/row_count/additionalProperties",keyword:"add\
itionalProperties",params:{additionalProperty:key1}}],!1;break}if(_errs24===errors){if(data6.min!==void 0){let data7=data6.min,_errs25=errors;
if(!(typeof data7=="number"&&!(data7%1)&&!isNaN(data7)&&isFinite(data7)))return validate35.errors=[{instancePath:instancePath+"/row_count/mi\
n",schemaPath:"#/properties/row_count/properties/min/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs25&&typeof data7=="n\
umber"&&isFinite(data7)&&(data7<0||isNaN(data7)))return validate35.errors=[{instancePath:instancePath+"/row_count/min",schemaPath:"#/propert\
ies/row_count/properties/min/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1;var valid6=_errs25===errors}else var valid6=!0;
if(valid6)if(data6.max!==void 0){let data8=data6.max,_errs27=errors;if(!(typeof data8=="number"&&!(data8%1)&&!isNaN(data8)&&isFinite(data8)))
return validate35.errors=[{instancePath:instancePath+"/row_count/max",schemaPath:"#/properties/row_count/properties/max/type",keyword:"type",
params:{type:"integer"}}],!1;if(errors===_errs27&&typeof data8=="number"&&isFinite(data8)&&(data8<0||isNaN(data8)))return validate35.errors=
[{instancePath:instancePath+"/row_count/max",schemaPath:"#/properties/row_count/properties/max/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0}}],!1;var valid6=_errs27===errors}else var valid6=!0}}}else return validate35.errors=[{instancePath:instancePath+"/row_count",schemaPath:"\
#/properties/row_count/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs22===errors}else var valid0=!0;if(valid0){if(data.accepted_values!==
void 0){let data9=data.accepted_values,_errs29=errors;if(errors===_errs29)if(data9&&typeof data9=="object"&&!Array.isArray(data9)){let missing0;
if(data9.column===void 0&&(missing0="column")||data9.values===void 0&&(missing0="values"))return validate35.errors=[{instancePath:instancePath+
"/accepted_values",schemaPath:"#/properties/accepted_values/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs31=errors;
for(let key2 in data9)if(!(key2==="column"||key2==="values")){return validate35.errors=[{instancePath:instancePath+"/accepted_values",schemaPath:"\
#/properties/accepted_values/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2}}],!1;break}if(_errs31===errors){
if(data9.column!==void 0){let _errs32=errors;if(typeof data9.column!="string")return validate35.errors=[{instancePath:instancePath+"/accepte\
d_values/column",schemaPath:"#/properties/accepted_values/properties/column/type",keyword:"type",params:{type:"string"}}],!1;var valid7=_errs32===
errors}else var valid7=!0;if(valid7)if(data9.values!==void 0){let data11=data9.values,_errs34=errors;if(errors===_errs34)if(Array.isArray(data11)){
var valid8=!0;let len2=data11.length;for(let i2=0;i2<len2;i2++){let data12=data11[i2],_errs36=errors;if(typeof data12!="string"&&!(typeof data12==
"number"&&isFinite(data12))&&typeof data12!="boolean")return validate35.errors=[{instancePath:instancePath+"/accepted_values/values/"+i2,schemaPath:"\
#/properties/accepted_values/properties/values/items/type",keyword:"type",params:{type:schema69.properties.accepted_values.properties.values.
items.type}}],!1;var valid8=_errs36===errors;if(!valid8)break}}else return validate35.errors=[{instancePath:instancePath+"/accepted_values/v\
alues",schemaPath:"#/properties/accepted_values/properties/values/type",keyword:"type",params:{type:"array"}}],!1;var valid7=_errs34===errors}else
var valid7=!0}}}else return validate35.errors=[{instancePath:instancePath+"/accepted_values",schemaPath:"#/properties/accepted_values/type",
keyword:"type",params:{type:"object"}}],!1;var valid0=_errs29===errors}else var valid0=!0;if(valid0){if(data.references!==void 0){let data13=data.
references,_errs38=errors;if(errors===_errs38)if(data13&&typeof data13=="object"&&!Array.isArray(data13)){let missing1;if(data13.column===void 0&&
(missing1="column")||data13.asset===void 0&&(missing1="asset"))return validate35.errors=[{instancePath:instancePath+"/references",schemaPath:"\
#/properties/references/required",keyword:"required",params:{missingProperty:missing1}}],!1;{let _errs40=errors;for(let key3 in data13)if(!(key3===
"column"||key3==="asset"||key3==="to")){return validate35.errors=[{instancePath:instancePath+"/references",schemaPath:"#/properties/referenc\
es/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key3}}],!1;break}if(_errs40===errors){if(data13.column!==
void 0){let _errs41=errors;if(typeof data13.column!="string")return validate35.errors=[{instancePath:instancePath+"/references/column",schemaPath:"\
#/properties/references/properties/column/type",keyword:"type",params:{type:"string"}}],!1;var valid9=_errs41===errors}else var valid9=!0;if(valid9){
if(data13.asset!==void 0){let data15=data13.asset,_errs43=errors;if(errors===errors)if(typeof data15=="string"){if(data15.length>200)return validate35.
errors=[{instancePath:instancePath+"/references/asset",schemaPath:"common.schema.json#/$defs/name/maxLength",keyword:"maxLength",params:{limit:200}}],
!1;if(!pattern7.test(data15))return validate35.errors=[{instancePath:instancePath+"/references/asset",schemaPath:"common.schema.json#/$defs/\
name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$"}}],!1}else return validate35.
errors=[{instancePath:instancePath+"/references/asset",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type:"string"}}],
!1;var valid9=_errs43===errors}else var valid9=!0;if(valid9)if(data13.to!==void 0){let _errs46=errors;if(typeof data13.to!="string")return validate35.
errors=[{instancePath:instancePath+"/references/to",schemaPath:"#/properties/references/properties/to/type",keyword:"type",params:{type:"str\
ing"}}],!1;var valid9=_errs46===errors}else var valid9=!0}}}}else return validate35.errors=[{instancePath:instancePath+"/references",schemaPath:"\
#/properties/references/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs38===errors}else var valid0=!0;if(valid0)if(data.sql!==
void 0){let _errs48=errors;if(typeof data.sql!="string")return validate35.errors=[{instancePath:instancePath+"/sql",schemaPath:"#/properties\
/sql/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs48===errors}else var valid0=!0}}}}}}}}else return validate35.errors=[{
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate35.errors=vErrors,errors===0}validate35.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function validate32(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate32.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.
items=void 0),errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let _errs1=errors;for(let key0 in data)if(!(key0==="slot"||key0===
"description"||key0==="columns"||key0==="checks"||key0==="by"||key0==="max_age"||key0==="path"||key0==="format")){return validate32.errors=[
{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}}],!1;break}if(_errs1===errors){
if(data.slot!==void 0){let data0=data.slot,_errs2=errors;if(errors===errors)if(typeof data0=="string"){if(data0.length>100)return validate32.
errors=[{instancePath:instancePath+"/slot",schemaPath:"common.schema.json#/$defs/identifier/maxLength",keyword:"maxLength",params:{limit:100}}],
!1;if(!pattern16.test(data0))return validate32.errors=[{instancePath:instancePath+"/slot",schemaPath:"common.schema.json#/$defs/identifier/p\
attern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"}}],!1}else return validate32.errors=[{instancePath:instancePath+"/s\
lot",schemaPath:"common.schema.json#/$defs/identifier/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.description!==void 0){let _errs5=errors;if(typeof data.description!="string")return validate32.errors=[{instancePath:instancePath+
"/description",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs5===errors}else var valid0=!0;
if(valid0){if(data.columns!==void 0){let data2=data.columns,_errs8=errors;if(errors===_errs8)if(data2&&typeof data2=="object"&&!Array.isArray(
data2))for(let key1 in data2){let _errs11=errors;validate33(data2[key1],{instancePath:instancePath+"/columns/"+key1.replace(/~/g,"~0").replace(
/\//g,"~1"),parentData:data2,parentDataProperty:key1,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate33.errors:vErrors.concat(validate33.
errors),errors=vErrors.length);var valid3=_errs11===errors;if(!valid3)break}else return validate32.errors=[{instancePath:instancePath+"/colu\
mns",schemaPath:"#/properties/columns/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){
if(data.checks!==void 0){let data4=data.checks,_errs12=errors;if(errors===_errs12)if(Array.isArray(data4)){var valid4=!0;let len0=data4.length;
for(let i0=0;i0<len0;i0++){let _errs14=errors;validate35(data4[i0],{instancePath:instancePath+"/checks/"+i0,parentData:data4,parentDataProperty:i0,
rootData,dynamicAnchors})||(vErrors=vErrors===null?validate35.errors:vErrors.concat(validate35.errors),errors=vErrors.length);var valid4=_errs14===
errors;if(!valid4)break}}else return validate32.errors=[{instancePath:instancePath+"/checks",schemaPath:"#/properties/checks/type",keyword:"\
type",params:{type:"array"}}],!1;var valid0=_errs12===errors}else var valid0=!0;if(valid0){if(data.by!==void 0){let data6=data.by,_errs15=errors,
_errs16=errors,valid5=!1,_errs17=errors;if(errors===_errs17)if(typeof data6=="string"){if(data6.length<1){let err0={instancePath:instancePath+
"/by",schemaPath:"#/properties/by/anyOf/0/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}}else{let err1={instancePath:instancePath+"/by",schemaPath:"#/properties/by/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs17===errors;valid5=valid5||_valid0;let _errs19=errors;if(errors===_errs19)if(data6&&
typeof data6=="object"&&!Array.isArray(data6))for(let key2 in data6){let data7=data6[key2],_errs22=errors;if(errors===_errs22)if(typeof data7==
"string"){if(data7.length<1){let err2={instancePath:instancePath+"/by/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties\
/by/anyOf/1/additionalProperties/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{
let err3={instancePath:instancePath+"/by/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/by/anyOf/1/additionalPropert\
ies/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}var valid6=_errs22===errors;if(!valid6)
break}else{let err4={instancePath:instancePath+"/by",schemaPath:"#/properties/by/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}var _valid0=_errs19===errors;if(valid5=valid5||_valid0,valid5)errors=_errs16,vErrors!==null&&
(_errs16?vErrors.length=_errs16:vErrors=null);else{let err5={instancePath:instancePath+"/by",schemaPath:"#/properties/by/anyOf",keyword:"any\
Of",params:{}};return vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++,validate32.errors=vErrors,!1}var valid0=_errs15===errors}else
var valid0=!0;if(valid0){if(data.max_age!==void 0){let data8=data.max_age,_errs24=errors;if(errors===errors)if(typeof data8=="string"){if(!pattern9.
test(data8))return validate32.errors=[{instancePath:instancePath+"/max_age",schemaPath:"common.schema.json#/$defs/duration/pattern",keyword:"\
pattern",params:{pattern:"^[0-9]{1,9}(ms|s|m|h|d)$"}}],!1}else return validate32.errors=[{instancePath:instancePath+"/max_age",schemaPath:"c\
ommon.schema.json#/$defs/duration/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs24===errors}else var valid0=!0;if(valid0){
if(data.path!==void 0){let _errs27=errors;if(typeof data.path!="string")return validate32.errors=[{instancePath:instancePath+"/path",schemaPath:"\
#/properties/path/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs27===errors}else var valid0=!0;if(valid0)if(data.format!==
void 0){let data10=data.format,_errs29=errors;if(!(data10==="parquet"||data10==="csv"||data10==="json"||data10==="ndjson"||data10==="html"||
data10==="ipynb"||data10==="text"||data10==="binary"))return validate32.errors=[{instancePath:instancePath+"/format",schemaPath:"#/propertie\
s/format/enum",keyword:"enum",params:{allowedValues:schema64.properties.format.enum}}],!1;var valid0=_errs29===errors}else var valid0=!0}}}}}}}}else
return validate32.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate32.errors=vErrors,errors===
0}validate32.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema75={type:"object",additionalProperties:!1,properties:{when:{enum:[
"wait","latest"]},max_age:{$ref:"common.schema.json#/$defs/duration"},timeout:{$ref:"common.schema.json#/$defs/duration"},check_every:{$ref:"\
common.schema.json#/$defs/duration"},partitions:{anyOf:[{enum:["same","all"]},{type:"object",additionalProperties:!1,properties:{last:{type:"\
integer",minimum:1},window:{type:"array",items:{$ref:"common.schema.json#/$defs/signedDuration"},minItems:2,maxItems:2}}}]}}};var pattern35=new RegExp("^-?[0-9]{1,9}(ms|s|m|h|d)$","u");function validate38(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate38.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let _errs1=errors;for(let key0 in data)
if(!(key0==="when"||key0==="max_age"||key0==="timeout"||key0==="check_every"||key0==="partitions")){return validate38.errors=[{instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}}],!1;break}if(_errs1===errors){if(data.when!==
void 0){let data0=data.when,_errs2=errors;if(!(data0==="wait"||data0==="latest"))return validate38.errors=[{instancePath:instancePath+"/when",
schemaPath:"#/properties/when/enum",keyword:"enum",params:{allowedValues:schema75.properties.when.enum}}],!1;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.max_age!==void 0){let data1=data.max_age,_errs3=errors;if(errors===errors)if(typeof data1=="string"){if(!pattern9.
test(data1))return validate38.errors=[{instancePath:instancePath+"/max_age",schemaPath:"common.schema.json#/$defs/duration/pattern",keyword:"\
pattern",params:{pattern:"^[0-9]{1,9}(ms|s|m|h|d)$"}}],!1}else return validate38.errors=[{instancePath:instancePath+"/max_age",schemaPath:"c\
ommon.schema.json#/$defs/duration/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){
if(data.timeout!==void 0){let data2=data.timeout,_errs6=errors;if(errors===errors)if(typeof data2=="string"){if(!pattern9.test(data2))return validate38.
errors=[{instancePath:instancePath+"/timeout",schemaPath:"common.schema.json#/$defs/duration/pattern",keyword:"pattern",params:{pattern:"^[0\
-9]{1,9}(ms|s|m|h|d)$"}}],!1}else return validate38.errors=[{instancePath:instancePath+"/timeout",schemaPath:"common.schema.json#/$defs/dura\
tion/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.check_every!==void 0){
let data3=data.check_every,_errs9=errors;if(errors===errors)if(typeof data3=="string"){if(!pattern9.test(data3))return validate38.errors=[{instancePath:instancePath+
"/check_every",schemaPath:"common.schema.json#/$defs/duration/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,9}(ms|s|m|h|d)$"}}],!1}else
return validate38.errors=[{instancePath:instancePath+"/check_every",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",params:{
type:"string"}}],!1;var valid0=_errs9===errors}else var valid0=!0;if(valid0)if(data.partitions!==void 0){let data4=data.partitions,_errs12=errors,
_errs13=errors,valid4=!1,_errs14=errors;if(!(data4==="same"||data4==="all")){let err0={instancePath:instancePath+"/partitions",schemaPath:"#\
/properties/partitions/anyOf/0/enum",keyword:"enum",params:{allowedValues:schema75.properties.partitions.anyOf[0].enum}};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}var _valid0=_errs14===errors;valid4=valid4||_valid0;let _errs15=errors;if(errors===_errs15)if(data4&&typeof data4==
"object"&&!Array.isArray(data4)){let _errs17=errors;for(let key1 in data4)if(!(key1==="last"||key1==="window")){let err1={instancePath:instancePath+
"/partitions",schemaPath:"#/properties/partitions/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++;break}if(_errs17===errors){if(data4.last!==void 0){let data5=data4.last,_errs18=errors;
if(!(typeof data5=="number"&&!(data5%1)&&!isNaN(data5)&&isFinite(data5))){let err2={instancePath:instancePath+"/partitions/last",schemaPath:"\
#/properties/partitions/anyOf/1/properties/last/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),
errors++}if(errors===_errs18&&typeof data5=="number"&&isFinite(data5)&&(data5<1||isNaN(data5))){let err3={instancePath:instancePath+"/partit\
ions/last",schemaPath:"#/properties/partitions/anyOf/1/properties/last/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}var valid5=_errs18===errors}else var valid5=!0;if(valid5)if(data4.window!==void 0){let data6=data4.
window,_errs20=errors;if(errors===_errs20)if(Array.isArray(data6))if(data6.length>2){let err4={instancePath:instancePath+"/partitions/window",
schemaPath:"#/properties/partitions/anyOf/1/properties/window/maxItems",keyword:"maxItems",params:{limit:2}};vErrors===null?vErrors=[err4]:vErrors.
push(err4),errors++}else if(data6.length<2){let err5={instancePath:instancePath+"/partitions/window",schemaPath:"#/properties/partitions/any\
Of/1/properties/window/minItems",keyword:"minItems",params:{limit:2}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}else{var valid6=!0;
let len0=data6.length;for(let i0=0;i0<len0;i0++){let data7=data6[i0],_errs22=errors;if(errors===errors)if(typeof data7=="string"){if(!pattern35.
test(data7)){let err6={instancePath:instancePath+"/partitions/window/"+i0,schemaPath:"common.schema.json#/$defs/signedDuration/pattern",keyword:"\
pattern",params:{pattern:"^-?[0-9]{1,9}(ms|s|m|h|d)$"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+
"/partitions/window/"+i0,schemaPath:"common.schema.json#/$defs/signedDuration/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err7]:vErrors.push(err7),errors++}var valid6=_errs22===errors;if(!valid6)break}}else{let err8={instancePath:instancePath+"/partitions/windo\
w",schemaPath:"#/properties/partitions/anyOf/1/properties/window/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err8]:vErrors.
push(err8),errors++}var valid5=_errs20===errors}else var valid5=!0}}else{let err9={instancePath:instancePath+"/partitions",schemaPath:"#/pro\
perties/partitions/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}var _valid0=_errs15===
errors;if(valid4=valid4||_valid0,valid4)errors=_errs13,vErrors!==null&&(_errs13?vErrors.length=_errs13:vErrors=null);else{let err10={instancePath:instancePath+
"/partitions",schemaPath:"#/properties/partitions/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err10]:vErrors.push(err10),
errors++,validate38.errors=vErrors,!1}var valid0=_errs12===errors}else var valid0=!0}}}}}else return validate38.errors=[{instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}}],!1;return validate38.errors=vErrors,errors===0}validate38.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};var schema81={type:"object",additionalProperties:!1,properties:{attempts:{type:"integer",minimum:1,maximum:100},delay:{$ref:"\
common.schema.json#/$defs/duration"},backoff:{enum:["constant","exponential"]},max_delay:{$ref:"common.schema.json#/$defs/duration"},jitter:{
type:"boolean"}}};function validate41(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate41.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let _errs1=errors;for(let key0 in data)if(!(key0==="attempts"||key0==="dela\
y"||key0==="backoff"||key0==="max_delay"||key0==="jitter")){return validate41.errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key0}}],!1;break}if(_errs1===errors){if(data.attempts!==void 0){let data0=data.attempts,_errs2=errors;
if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0)))return validate41.errors=[{instancePath:instancePath+"/attempts",schemaPath:"\
#/properties/attempts/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs2&&typeof data0=="number"&&isFinite(data0)){if(data0>
100||isNaN(data0))return validate41.errors=[{instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/maximum",keyword:"maxim\
um",params:{comparison:"<=",limit:100}}],!1;if(data0<1||isNaN(data0))return validate41.errors=[{instancePath:instancePath+"/attempts",schemaPath:"\
#/properties/attempts/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1}var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.delay!==void 0){let data1=data.delay,_errs4=errors;if(errors===errors)if(typeof data1=="string"){if(!pattern9.test(data1))return validate41.
errors=[{instancePath:instancePath+"/delay",schemaPath:"common.schema.json#/$defs/duration/pattern",keyword:"pattern",params:{pattern:"^[0-9\
]{1,9}(ms|s|m|h|d)$"}}],!1}else return validate41.errors=[{instancePath:instancePath+"/delay",schemaPath:"common.schema.json#/$defs/duration\
/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.backoff!==void 0){let data2=data.
backoff,_errs7=errors;if(!(data2==="constant"||data2==="exponential"))return validate41.errors=[{instancePath:instancePath+"/backoff",schemaPath:"\
#/properties/backoff/enum",keyword:"enum",params:{allowedValues:schema81.properties.backoff.enum}}],!1;var valid0=_errs7===errors}else var valid0=!0;
if(valid0){if(data.max_delay!==void 0){let data3=data.max_delay,_errs8=errors;if(errors===errors)if(typeof data3=="string"){if(!pattern9.test(
data3))return validate41.errors=[{instancePath:instancePath+"/max_delay",schemaPath:"common.schema.json#/$defs/duration/pattern",keyword:"pa\
ttern",params:{pattern:"^[0-9]{1,9}(ms|s|m|h|d)$"}}],!1}else return validate41.errors=[{instancePath:instancePath+"/max_delay",schemaPath:"c\
ommon.schema.json#/$defs/duration/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0)if(data.
jitter!==void 0){let _errs11=errors;if(typeof data.jitter!="boolean")return validate41.errors=[{instancePath:instancePath+"/jitter",schemaPath:"\
#/properties/jitter/type",keyword:"type",params:{type:"boolean"}}],!1;var valid0=_errs11===errors}else var valid0=!0}}}}}else return validate41.
errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate41.errors=vErrors,errors===0}validate41.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate44(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate44.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let _errs1=errors;for(let key0 in data)if(!(key0==="on_success"||key0==="on_failure"||key0==="on_retry"||key0===
"on_late"||key0==="on_recovered")){return validate44.errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:key0}}],!1;break}if(_errs1===errors){if(data.on_success!==void 0){let _errs2=errors;validate24(data.on_success,{instancePath:instancePath+
"/on_success",parentData:data,parentDataProperty:"on_success",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate24.errors:vErrors.concat(
validate24.errors),errors=vErrors.length);var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.on_failure!==void 0){let _errs3=errors;
validate24(data.on_failure,{instancePath:instancePath+"/on_failure",parentData:data,parentDataProperty:"on_failure",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate24.errors:vErrors.concat(validate24.errors),errors=vErrors.length);var valid0=_errs3===errors}else var valid0=!0;
if(valid0){if(data.on_retry!==void 0){let _errs4=errors;validate24(data.on_retry,{instancePath:instancePath+"/on_retry",parentData:data,parentDataProperty:"\
on_retry",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate24.errors:vErrors.concat(validate24.errors),errors=vErrors.length);var valid0=_errs4===
errors}else var valid0=!0;if(valid0){if(data.on_late!==void 0){let _errs5=errors;validate24(data.on_late,{instancePath:instancePath+"/on_lat\
e",parentData:data,parentDataProperty:"on_late",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate24.errors:vErrors.concat(validate24.
errors),errors=vErrors.length);var valid0=_errs5===errors}else var valid0=!0;if(valid0)if(data.on_recovered!==void 0){let _errs6=errors;validate24(
data.on_recovered,{instancePath:instancePath+"/on_recovered",parentData:data,parentDataProperty:"on_recovered",rootData,dynamicAnchors})||(vErrors=
vErrors===null?validate24.errors:vErrors.concat(validate24.errors),errors=vErrors.length);var valid0=_errs6===errors}else var valid0=!0}}}}}else
return validate44.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate44.errors=vErrors,errors===
0}validate44.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate51(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate51.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let _errs1=errors;for(let key0 in data)if(!(key0==="by"||key0==="within"||key0==="timezone")){return validate51.
errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}}],!1;break}if(_errs1===
errors){if(data.by!==void 0){let data0=data.by,_errs2=errors;if(errors===errors)if(typeof data0=="string"){if(!pattern12.test(data0))return validate51.
errors=[{instancePath:instancePath+"/by",schemaPath:"common.schema.json#/$defs/timeOfDay/pattern",keyword:"pattern",params:{pattern:"^([01][\
0-9]|2[0-3]):[0-5][0-9]$"}}],!1}else return validate51.errors=[{instancePath:instancePath+"/by",schemaPath:"common.schema.json#/$defs/timeOf\
Day/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.within!==void 0){let data1=data.
within,_errs5=errors;if(errors===errors)if(typeof data1=="string"){if(!pattern9.test(data1))return validate51.errors=[{instancePath:instancePath+
"/within",schemaPath:"common.schema.json#/$defs/duration/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,9}(ms|s|m|h|d)$"}}],!1}else return validate51.
errors=[{instancePath:instancePath+"/within",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",params:{type:"string"}}],!1;
var valid0=_errs5===errors}else var valid0=!0;if(valid0)if(data.timezone!==void 0){let data2=data.timezone,_errs8=errors;if(errors===errors)
if(typeof data2=="string"){if(data2.length<1)return validate51.errors=[{instancePath:instancePath+"/timezone",schemaPath:"common.schema.json\
#/$defs/timezone/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate51.errors=[{instancePath:instancePath+"/timezone",
schemaPath:"common.schema.json#/$defs/timezone/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs8===errors}else var valid0=!0}}}else
return validate51.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate51.errors=vErrors,errors===
0}validate51.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema93={type:"object",additionalProperties:!1,required:["name"],properties:{
name:{type:"string",minLength:1},given:{type:"object",additionalProperties:{$ref:"#/$defs/fixture"}},fixtures:{$ref:"common.schema.json#/$de\
fs/identifier"},params:{type:"object",additionalProperties:!0},partition:{type:"string",minLength:1},item:{type:"object",required:["key"],properties:{
key:{type:"string",minLength:1}},additionalProperties:!0},now:{type:"string"},stubs:{type:"array",items:{$ref:"#/$defs/stub"}},expect:{type:"\
object",additionalProperties:!1,properties:{rows:{type:"array",items:{type:"object",additionalProperties:!0}},outputs:{type:"object",additionalProperties:{
$ref:"#/$defs/fixture"}},match:{enum:["exact","rows","subset"]},order:{enum:["any","exact"]},tolerance:{type:"number",minimum:0},items:{type:"\
array",items:{$ref:"#/$defs/foundItem"}},calls:{type:"array",items:{$ref:"#/$defs/expectedCall"}},files:{type:"object",additionalProperties:{
$ref:"#/$defs/expectedFile"}},values:{type:"object",additionalProperties:!0},checks:{type:"object",additionalProperties:{enum:["passed","fai\
led"]}},error:{anyOf:[{type:"string",minLength:1},{type:"object",additionalProperties:!1,minProperties:1,properties:{message:{$ref:"#/$defs/\
textPattern"},kind:{enum:["user","contract","check"]}}}]}},minProperties:1}}};var schema96={anyOf:[{type:"object",additionalProperties:!1,required:["command"],properties:{command:{anyOf:[{type:"string",minLength:1},{type:"\
array",items:{type:"string"},minItems:1}]},exit:{type:"integer",minimum:0,maximum:255},items:{type:"array",items:{$ref:"#/$defs/foundItem"}},
stdout:{type:"string"},stderr:{type:"string"},files:{type:"object",additionalProperties:{$ref:"#/$defs/content"}},run:{enum:["sandboxed"]}}},
{type:"object",additionalProperties:!1,required:["http"],properties:{http:{type:"string",pattern:"^[A-Z*]+ \\S+$"},request:{type:"object",additionalProperties:!1,
minProperties:1,properties:{json:{},body:{$ref:"#/$defs/textPattern"},headers:{type:"object",additionalProperties:{$ref:"#/$defs/textPattern"}}}},
status:{type:"integer",minimum:100,maximum:599},headers:{type:"object",additionalProperties:{type:"string"}},json:{},body:{type:"string"},error:{
type:"string",minLength:1}}},{type:"object",additionalProperties:!1,required:["notify"],properties:{notify:{$ref:"common.schema.json#/$defs/\
identifier"},error:{type:"string",minLength:1}}}]};var pattern48=new RegExp("^[A-Z*]+ \\S+$","u");function validate54(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate54.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.
items=void 0);let _errs0=errors,valid0=!1,_errs1=errors;if(errors===_errs1)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.command===void 0&&(missing0="command")){let err0={instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty:missing0}};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}else{let _errs3=errors;for(let key0 in data)if(!(key0==="command"||key0==="exit"||
key0==="items"||key0==="stdout"||key0==="stderr"||key0==="files"||key0==="run")){let err1={instancePath,schemaPath:"#/anyOf/0/additionalProp\
erties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++;break}if(_errs3===
errors){if(data.command!==void 0){let data0=data.command,_errs4=errors,_errs5=errors,valid2=!1,_errs6=errors;if(errors===_errs6)if(typeof data0==
"string"){if(data0.length<1){let err2={instancePath:instancePath+"/command",schemaPath:"#/anyOf/0/properties/command/anyOf/0/minLength",keyword:"\
minLength",params:{limit:1}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+"/command",
schemaPath:"#/anyOf/0/properties/command/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}var _valid1=_errs6===errors;valid2=valid2||_valid1;let _errs8=errors;if(errors===_errs8)if(Array.isArray(data0))if(data0.length<1){
let err4={instancePath:instancePath+"/command",schemaPath:"#/anyOf/0/properties/command/anyOf/1/minItems",keyword:"minItems",params:{limit:1}};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}else{var valid3=!0;let len0=data0.length;for(let i0=0;i0<len0;i0++){let _errs10=errors;
if(typeof data0[i0]!="string"){let err5={instancePath:instancePath+"/command/"+i0,schemaPath:"#/anyOf/0/properties/command/anyOf/1/items/typ\
e",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}var valid3=_errs10===errors;if(!valid3)break}}else{
let err6={instancePath:instancePath+"/command",schemaPath:"#/anyOf/0/properties/command/anyOf/1/type",keyword:"type",params:{type:"array"}};
vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}var _valid1=_errs8===errors;if(valid2=valid2||_valid1,valid2)errors=_errs5,vErrors!==
null&&(_errs5?vErrors.length=_errs5:vErrors=null);else{let err7={instancePath:instancePath+"/command",schemaPath:"#/anyOf/0/properties/comma\
nd/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}var valid1=_errs4===errors}else var valid1=!0;
if(valid1){if(data.exit!==void 0){let data2=data.exit,_errs12=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){
let err8={instancePath:instancePath+"/exit",schemaPath:"#/anyOf/0/properties/exit/type",keyword:"type",params:{type:"integer"}};vErrors===null?
vErrors=[err8]:vErrors.push(err8),errors++}if(errors===_errs12&&typeof data2=="number"&&isFinite(data2)){if(data2>255||isNaN(data2)){let err9={
instancePath:instancePath+"/exit",schemaPath:"#/anyOf/0/properties/exit/maximum",keyword:"maximum",params:{comparison:"<=",limit:255}};vErrors===
null?vErrors=[err9]:vErrors.push(err9),errors++}else if(data2<0||isNaN(data2)){let err10={instancePath:instancePath+"/exit",schemaPath:"#/an\
yOf/0/properties/exit/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}
var valid1=_errs12===errors}else var valid1=!0;if(valid1){if(data.items!==void 0){let data3=data.items,_errs14=errors;if(errors===_errs14)if(Array.
isArray(data3)){var valid4=!0;let len1=data3.length;for(let i1=0;i1<len1;i1++){let data4=data3[i1],_errs16=errors,_errs18=errors,valid6=!1,_errs19=errors;
if(errors===_errs19)if(typeof data4=="string"){if(data4.length<1){let err11={instancePath:instancePath+"/items/"+i1,schemaPath:"#/$defs/foun\
dItem/anyOf/0/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}else{let err12={
instancePath:instancePath+"/items/"+i1,schemaPath:"#/$defs/foundItem/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err12]:vErrors.push(err12),errors++}var _valid2=_errs19===errors;valid6=valid6||_valid2;let _errs21=errors;if(errors===_errs21)if(data4&&typeof data4==
"object"&&!Array.isArray(data4)){let missing1;if(data4.key===void 0&&(missing1="key")){let err13={instancePath:instancePath+"/items/"+i1,schemaPath:"\
#/$defs/foundItem/anyOf/1/required",keyword:"required",params:{missingProperty:missing1}};vErrors===null?vErrors=[err13]:vErrors.push(err13),
errors++}else if(data4.key!==void 0){let data5=data4.key;if(errors===errors)if(typeof data5=="string"){if(data5.length<1){let err14={instancePath:instancePath+
"/items/"+i1+"/key",schemaPath:"#/$defs/foundItem/anyOf/1/properties/key/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=
[err14]:vErrors.push(err14),errors++}}else{let err15={instancePath:instancePath+"/items/"+i1+"/key",schemaPath:"#/$defs/foundItem/anyOf/1/pr\
operties/key/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}}else{let err16={instancePath:instancePath+
"/items/"+i1,schemaPath:"#/$defs/foundItem/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err16]:vErrors.push(
err16),errors++}var _valid2=_errs21===errors;if(valid6=valid6||_valid2,valid6)errors=_errs18,vErrors!==null&&(_errs18?vErrors.length=_errs18:
vErrors=null);else{let err17={instancePath:instancePath+"/items/"+i1,schemaPath:"#/$defs/foundItem/anyOf",keyword:"anyOf",params:{}};vErrors===
null?vErrors=[err17]:vErrors.push(err17),errors++}var valid4=_errs16===errors;if(!valid4)break}}else{let err18={instancePath:instancePath+"/\
items",schemaPath:"#/anyOf/0/properties/items/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err18]:vErrors.push(err18),
errors++}var valid1=_errs14===errors}else var valid1=!0;if(valid1){if(data.stdout!==void 0){let _errs26=errors;if(typeof data.stdout!="strin\
g"){let err19={instancePath:instancePath+"/stdout",schemaPath:"#/anyOf/0/properties/stdout/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err19]:vErrors.push(err19),errors++}var valid1=_errs26===errors}else var valid1=!0;if(valid1){if(data.stderr!==void 0){let _errs28=errors;
if(typeof data.stderr!="string"){let err20={instancePath:instancePath+"/stderr",schemaPath:"#/anyOf/0/properties/stderr/type",keyword:"type",
params:{type:"string"}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}var valid1=_errs28===errors}else var valid1=!0;if(valid1){
if(data.files!==void 0){let data8=data.files,_errs30=errors;if(errors===_errs30)if(data8&&typeof data8=="object"&&!Array.isArray(data8))for(let key1 in data8){
let data9=data8[key1],_errs33=errors,_errs35=errors,valid10=!1,_errs36=errors;if(typeof data9!="string"){let err21={instancePath:instancePath+
"/files/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/content/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err21]:vErrors.push(err21),errors++}var _valid3=_errs36===errors;valid10=valid10||_valid3;let _errs38=errors;if(errors===_errs38)
if(data9&&typeof data9=="object"&&!Array.isArray(data9))if(Object.keys(data9).length<1){let err22={instancePath:instancePath+"/files/"+key1.
replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/content/anyOf/1/minProperties",keyword:"minProperties",params:{limit:1}};vErrors===
null?vErrors=[err22]:vErrors.push(err22),errors++}else{let _errs40=errors;for(let key2 in data9)if(!(key2==="text"||key2==="json"||key2==="r\
ows"||key2==="columns"||key2==="file")){let err23={instancePath:instancePath+"/files/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/$defs/content/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2}};vErrors===null?vErrors=[err23]:
vErrors.push(err23),errors++;break}if(_errs40===errors){if(data9.text!==void 0){let _errs41=errors;if(typeof data9.text!="string"){let err24={
instancePath:instancePath+"/files/"+key1.replace(/~/g,"~0").replace(/\//g,"~1")+"/text",schemaPath:"#/$defs/content/anyOf/1/properties/text/\
type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}var valid11=_errs41===errors}else var valid11=!0;
if(valid11){if(data9.rows!==void 0){let data11=data9.rows,_errs43=errors;if(errors===_errs43)if(Array.isArray(data11)){var valid12=!0;let len2=data11.
length;for(let i2=0;i2<len2;i2++){let data12=data11[i2],_errs45=errors;if(errors===_errs45&&!(data12&&typeof data12=="object"&&!Array.isArray(
data12))){let err25={instancePath:instancePath+"/files/"+key1.replace(/~/g,"~0").replace(/\//g,"~1")+"/rows/"+i2,schemaPath:"#/$defs/content\
/anyOf/1/properties/rows/items/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}var valid12=_errs45===
errors;if(!valid12)break}}else{let err26={instancePath:instancePath+"/files/"+key1.replace(/~/g,"~0").replace(/\//g,"~1")+"/rows",schemaPath:"\
#/$defs/content/anyOf/1/properties/rows/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}
var valid11=_errs43===errors}else var valid11=!0;if(valid11){if(data9.columns!==void 0){let data13=data9.columns,_errs48=errors;if(errors===
_errs48)if(data13&&typeof data13=="object"&&!Array.isArray(data13))for(let key3 in data13){let _errs51=errors;if(typeof data13[key3]!="strin\
g"){let err27={instancePath:instancePath+"/files/"+key1.replace(/~/g,"~0").replace(/\//g,"~1")+"/columns/"+key3.replace(/~/g,"~0").replace(/\//g,
"~1"),schemaPath:"#/$defs/content/anyOf/1/properties/columns/additionalProperties/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err27]:vErrors.push(err27),errors++}var valid13=_errs51===errors;if(!valid13)break}else{let err28={instancePath:instancePath+"/file\
s/"+key1.replace(/~/g,"~0").replace(/\//g,"~1")+"/columns",schemaPath:"#/$defs/content/anyOf/1/properties/columns/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}var valid11=_errs48===errors}else var valid11=!0;if(valid11)if(data9.
file!==void 0){let data15=data9.file,_errs53=errors;if(errors===_errs53)if(typeof data15=="string"){if(data15.length<1){let err29={instancePath:instancePath+
"/files/"+key1.replace(/~/g,"~0").replace(/\//g,"~1")+"/file",schemaPath:"#/$defs/content/anyOf/1/properties/file/minLength",keyword:"minLen\
gth",params:{limit:1}};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}}else{let err30={instancePath:instancePath+"/files/"+key1.
replace(/~/g,"~0").replace(/\//g,"~1")+"/file",schemaPath:"#/$defs/content/anyOf/1/properties/file/type",keyword:"type",params:{type:"string"}};
vErrors===null?vErrors=[err30]:vErrors.push(err30),errors++}var valid11=_errs53===errors}else var valid11=!0}}}}else{let err31={instancePath:instancePath+
"/files/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/content/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err31]:vErrors.push(err31),errors++}var _valid3=_errs38===errors;if(valid10=valid10||_valid3,valid10)errors=_errs35,vErrors!==
null&&(_errs35?vErrors.length=_errs35:vErrors=null);else{let err32={instancePath:instancePath+"/files/"+key1.replace(/~/g,"~0").replace(/\//g,
"~1"),schemaPath:"#/$defs/content/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}var valid8=_errs33===
errors;if(!valid8)break}else{let err33={instancePath:instancePath+"/files",schemaPath:"#/anyOf/0/properties/files/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++}var valid1=_errs30===errors}else var valid1=!0;if(valid1)if(data.
run!==void 0){let _errs55=errors;if(data.run!=="sandboxed"){let err34={instancePath:instancePath+"/run",schemaPath:"#/anyOf/0/properties/run\
/enum",keyword:"enum",params:{allowedValues:schema96.anyOf[0].properties.run.enum}};vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++}
var valid1=_errs55===errors}else var valid1=!0}}}}}}}}else{let err35={instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err35]:vErrors.push(err35),errors++}var _valid0=_errs1===errors;if(valid0=valid0||_valid0,_valid0)var props2=!0;
let _errs56=errors;if(errors===_errs56)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing2;if(data.http===void 0&&(missing2="\
http")){let err36={instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty:missing2}};vErrors===null?vErrors=
[err36]:vErrors.push(err36),errors++}else{let _errs58=errors;for(let key4 in data)if(!(key4==="http"||key4==="request"||key4==="status"||key4===
"headers"||key4==="json"||key4==="body"||key4==="error")){let err37={instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"addit\
ionalProperties",params:{additionalProperty:key4}};vErrors===null?vErrors=[err37]:vErrors.push(err37),errors++;break}if(_errs58===errors){if(data.
http!==void 0){let data17=data.http,_errs59=errors;if(errors===_errs59)if(typeof data17=="string"){if(!pattern48.test(data17)){let err38={instancePath:instancePath+
"/http",schemaPath:"#/anyOf/1/properties/http/pattern",keyword:"pattern",params:{pattern:"^[A-Z*]+ \\S+$"}};vErrors===null?vErrors=[err38]:vErrors.
push(err38),errors++}}else{let err39={instancePath:instancePath+"/http",schemaPath:"#/anyOf/1/properties/http/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err39]:vErrors.push(err39),errors++}var valid14=_errs59===errors}else var valid14=!0;if(valid14){if(data.request!==
void 0){let data18=data.request,_errs61=errors;if(errors===_errs61)if(data18&&typeof data18=="object"&&!Array.isArray(data18))if(Object.keys(
data18).length<1){let err40={instancePath:instancePath+"/request",schemaPath:"#/anyOf/1/properties/request/minProperties",keyword:"minProper\
ties",params:{limit:1}};vErrors===null?vErrors=[err40]:vErrors.push(err40),errors++}else{let _errs63=errors;for(let key5 in data18)if(!(key5===
"json"||key5==="body"||key5==="headers")){let err41={instancePath:instancePath+"/request",schemaPath:"#/anyOf/1/properties/request/additiona\
lProperties",keyword:"additionalProperties",params:{additionalProperty:key5}};vErrors===null?vErrors=[err41]:vErrors.push(err41),errors++;break}
if(_errs63===errors){if(data18.body!==void 0){let data19=data18.body,_errs64=errors,_errs66=errors,valid17=!1,_errs67=errors;if(typeof data19!=
"string"){let err42={instancePath:instancePath+"/request/body",schemaPath:"#/$defs/textPattern/anyOf/0/type",keyword:"type",params:{type:"st\
ring"}};vErrors===null?vErrors=[err42]:vErrors.push(err42),errors++}var _valid4=_errs67===errors;valid17=valid17||_valid4;let _errs69=errors;
if(errors===_errs69)if(data19&&typeof data19=="object"&&!Array.isArray(data19))if(Object.keys(data19).length<1){let err43={instancePath:instancePath+
"/request/body",schemaPath:"#/$defs/textPattern/anyOf/1/minProperties",keyword:"minProperties",params:{limit:1}};vErrors===null?vErrors=[err43]:
vErrors.push(err43),errors++}else{let _errs71=errors;for(let key6 in data19)if(!(key6==="contains"||key6==="matches")){let err44={instancePath:instancePath+
"/request/body",schemaPath:"#/$defs/textPattern/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key6}};
vErrors===null?vErrors=[err44]:vErrors.push(err44),errors++;break}if(_errs71===errors){if(data19.contains!==void 0){let data20=data19.contains,
_errs72=errors,_errs73=errors,valid19=!1,_errs74=errors;if(typeof data20!="string"){let err45={instancePath:instancePath+"/request/body/cont\
ains",schemaPath:"#/$defs/textPattern/anyOf/1/properties/contains/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err45]:vErrors.push(err45),errors++}var _valid5=_errs74===errors;valid19=valid19||_valid5;let _errs76=errors;if(errors===_errs76)if(Array.isArray(
data20))if(data20.length<1){let err46={instancePath:instancePath+"/request/body/contains",schemaPath:"#/$defs/textPattern/anyOf/1/properties\
/contains/anyOf/1/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err46]:vErrors.push(err46),errors++}else{var valid20=!0;
let len3=data20.length;for(let i3=0;i3<len3;i3++){let _errs78=errors;if(typeof data20[i3]!="string"){let err47={instancePath:instancePath+"/\
request/body/contains/"+i3,schemaPath:"#/$defs/textPattern/anyOf/1/properties/contains/anyOf/1/items/type",keyword:"type",params:{type:"stri\
ng"}};vErrors===null?vErrors=[err47]:vErrors.push(err47),errors++}var valid20=_errs78===errors;if(!valid20)break}}else{let err48={instancePath:instancePath+
"/request/body/contains",schemaPath:"#/$defs/textPattern/anyOf/1/properties/contains/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===
null?vErrors=[err48]:vErrors.push(err48),errors++}var _valid5=_errs76===errors;if(valid19=valid19||_valid5,valid19)errors=_errs73,vErrors!==
null&&(_errs73?vErrors.length=_errs73:vErrors=null);else{let err49={instancePath:instancePath+"/request/body/contains",schemaPath:"#/$defs/t\
extPattern/anyOf/1/properties/contains/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err49]:vErrors.push(err49),errors++}var valid18=_errs72===
errors}else var valid18=!0;if(valid18)if(data19.matches!==void 0){let _errs80=errors;if(typeof data19.matches!="string"){let err50={instancePath:instancePath+
"/request/body/matches",schemaPath:"#/$defs/textPattern/anyOf/1/properties/matches/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err50]:vErrors.push(err50),errors++}var valid18=_errs80===errors}else var valid18=!0}}else{let err51={instancePath:instancePath+"/r\
equest/body",schemaPath:"#/$defs/textPattern/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err51]:vErrors.push(
err51),errors++}var _valid4=_errs69===errors;if(valid17=valid17||_valid4,valid17)errors=_errs66,vErrors!==null&&(_errs66?vErrors.length=_errs66:
vErrors=null);else{let err52={instancePath:instancePath+"/request/body",schemaPath:"#/$defs/textPattern/anyOf",keyword:"anyOf",params:{}};vErrors===
null?vErrors=[err52]:vErrors.push(err52),errors++}var valid15=_errs64===errors}else var valid15=!0;if(valid15)if(data18.headers!==void 0){let data23=data18.
headers,_errs82=errors;if(errors===_errs82)if(data23&&typeof data23=="object"&&!Array.isArray(data23))for(let key7 in data23){let data24=data23[key7],
_errs85=errors,_errs87=errors,valid23=!1,_errs88=errors;if(typeof data24!="string"){let err53={instancePath:instancePath+"/request/headers/"+
key7.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/textPattern/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err53]:vErrors.push(err53),errors++}var _valid6=_errs88===errors;valid23=valid23||_valid6;let _errs90=errors;if(errors===_errs90)if(data24&&
typeof data24=="object"&&!Array.isArray(data24))if(Object.keys(data24).length<1){let err54={instancePath:instancePath+"/request/headers/"+key7.
replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/textPattern/anyOf/1/minProperties",keyword:"minProperties",params:{limit:1}};vErrors===
null?vErrors=[err54]:vErrors.push(err54),errors++}else{let _errs92=errors;for(let key8 in data24)if(!(key8==="contains"||key8==="matches")){
let err55={instancePath:instancePath+"/request/headers/"+key7.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/textPattern/anyOf/1\
/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key8}};vErrors===null?vErrors=[err55]:vErrors.push(err55),errors++;
break}if(_errs92===errors){if(data24.contains!==void 0){let data25=data24.contains,_errs93=errors,_errs94=errors,valid25=!1,_errs95=errors;if(typeof data25!=
"string"){let err56={instancePath:instancePath+"/request/headers/"+key7.replace(/~/g,"~0").replace(/\//g,"~1")+"/contains",schemaPath:"#/$de\
fs/textPattern/anyOf/1/properties/contains/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err56]:vErrors.push(
err56),errors++}var _valid7=_errs95===errors;valid25=valid25||_valid7;let _errs97=errors;if(errors===_errs97)if(Array.isArray(data25))if(data25.
length<1){let err57={instancePath:instancePath+"/request/headers/"+key7.replace(/~/g,"~0").replace(/\//g,"~1")+"/contains",schemaPath:"#/$de\
fs/textPattern/anyOf/1/properties/contains/anyOf/1/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err57]:vErrors.push(
err57),errors++}else{var valid26=!0;let len4=data25.length;for(let i4=0;i4<len4;i4++){let _errs99=errors;if(typeof data25[i4]!="string"){let err58={
instancePath:instancePath+"/request/headers/"+key7.replace(/~/g,"~0").replace(/\//g,"~1")+"/contains/"+i4,schemaPath:"#/$defs/textPattern/an\
yOf/1/properties/contains/anyOf/1/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err58]:vErrors.push(err58),errors++}
var valid26=_errs99===errors;if(!valid26)break}}else{let err59={instancePath:instancePath+"/request/headers/"+key7.replace(/~/g,"~0").replace(
/\//g,"~1")+"/contains",schemaPath:"#/$defs/textPattern/anyOf/1/properties/contains/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===
null?vErrors=[err59]:vErrors.push(err59),errors++}var _valid7=_errs97===errors;if(valid25=valid25||_valid7,valid25)errors=_errs94,vErrors!==
null&&(_errs94?vErrors.length=_errs94:vErrors=null);else{let err60={instancePath:instancePath+"/request/headers/"+key7.replace(/~/g,"~0").replace(
/\//g,"~1")+"/contains",schemaPath:"#/$defs/textPattern/anyOf/1/properties/contains/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=
[err60]:vErrors.push(err60),errors++}var valid24=_errs93===errors}else var valid24=!0;if(valid24)if(data24.matches!==void 0){let _errs101=errors;
if(typeof data24.matches!="string"){let err61={instancePath:instancePath+"/request/headers/"+key7.replace(/~/g,"~0").replace(/\//g,"~1")+"/m\
atches",schemaPath:"#/$defs/textPattern/anyOf/1/properties/matches/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err61]:
vErrors.push(err61),errors++}var valid24=_errs101===errors}else var valid24=!0}}else{let err62={instancePath:instancePath+"/request/headers/"+
key7.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/textPattern/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?
vErrors=[err62]:vErrors.push(err62),errors++}var _valid6=_errs90===errors;if(valid23=valid23||_valid6,valid23)errors=_errs87,vErrors!==null&&
(_errs87?vErrors.length=_errs87:vErrors=null);else{let err63={instancePath:instancePath+"/request/headers/"+key7.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"#/$defs/textPattern/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err63]:vErrors.push(err63),errors++}var valid21=_errs85===
errors;if(!valid21)break}else{let err64={instancePath:instancePath+"/request/headers",schemaPath:"#/anyOf/1/properties/request/properties/he\
aders/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err64]:vErrors.push(err64),errors++}var valid15=_errs82===errors}else
var valid15=!0}}else{let err65={instancePath:instancePath+"/request",schemaPath:"#/anyOf/1/properties/request/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err65]:vErrors.push(err65),errors++}var valid14=_errs61===errors}else var valid14=!0;if(valid14){if(data.status!==
void 0){let data28=data.status,_errs103=errors;if(!(typeof data28=="number"&&!(data28%1)&&!isNaN(data28)&&isFinite(data28))){let err66={instancePath:instancePath+
"/status",schemaPath:"#/anyOf/1/properties/status/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err66]:vErrors.push(
err66),errors++}if(errors===_errs103&&typeof data28=="number"&&isFinite(data28)){if(data28>599||isNaN(data28)){let err67={instancePath:instancePath+
"/status",schemaPath:"#/anyOf/1/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}};vErrors===null?vErrors=[err67]:
vErrors.push(err67),errors++}else if(data28<100||isNaN(data28)){let err68={instancePath:instancePath+"/status",schemaPath:"#/anyOf/1/propert\
ies/status/minimum",keyword:"minimum",params:{comparison:">=",limit:100}};vErrors===null?vErrors=[err68]:vErrors.push(err68),errors++}}var valid14=_errs103===
errors}else var valid14=!0;if(valid14){if(data.headers!==void 0){let data29=data.headers,_errs105=errors;if(errors===_errs105)if(data29&&typeof data29==
"object"&&!Array.isArray(data29))for(let key9 in data29){let _errs108=errors;if(typeof data29[key9]!="string"){let err69={instancePath:instancePath+
"/headers/"+key9.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/anyOf/1/properties/headers/additionalProperties/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err69]:vErrors.push(err69),errors++}var valid27=_errs108===errors;if(!valid27)break}else{let err70={
instancePath:instancePath+"/headers",schemaPath:"#/anyOf/1/properties/headers/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=
[err70]:vErrors.push(err70),errors++}var valid14=_errs105===errors}else var valid14=!0;if(valid14){if(data.body!==void 0){let _errs110=errors;
if(typeof data.body!="string"){let err71={instancePath:instancePath+"/body",schemaPath:"#/anyOf/1/properties/body/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err71]:vErrors.push(err71),errors++}var valid14=_errs110===errors}else var valid14=!0;if(valid14)if(data.
error!==void 0){let data32=data.error,_errs112=errors;if(errors===_errs112)if(typeof data32=="string"){if(data32.length<1){let err72={instancePath:instancePath+
"/error",schemaPath:"#/anyOf/1/properties/error/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err72]:vErrors.push(
err72),errors++}}else{let err73={instancePath:instancePath+"/error",schemaPath:"#/anyOf/1/properties/error/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err73]:vErrors.push(err73),errors++}var valid14=_errs112===errors}else var valid14=!0}}}}}}}else{let err74={
instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err74]:vErrors.push(err74),errors++}
var _valid0=_errs56===errors;valid0=valid0||_valid0,_valid0&&props2!==!0&&(props2=!0);let _errs114=errors;if(errors===_errs114)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing3;if(data.notify===void 0&&(missing3="notify")){let err75={instancePath,schemaPath:"#/anyOf/2/req\
uired",keyword:"required",params:{missingProperty:missing3}};vErrors===null?vErrors=[err75]:vErrors.push(err75),errors++}else{let _errs116=errors;
for(let key10 in data)if(!(key10==="notify"||key10==="error")){let err76={instancePath,schemaPath:"#/anyOf/2/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key10}};vErrors===null?vErrors=[err76]:vErrors.push(err76),errors++;break}if(_errs116===errors){
if(data.notify!==void 0){let data33=data.notify,_errs117=errors;if(errors===errors)if(typeof data33=="string"){if(data33.length>100){let err77={
instancePath:instancePath+"/notify",schemaPath:"common.schema.json#/$defs/identifier/maxLength",keyword:"maxLength",params:{limit:100}};vErrors===
null?vErrors=[err77]:vErrors.push(err77),errors++}else if(!pattern16.test(data33)){let err78={instancePath:instancePath+"/notify",schemaPath:"\
common.schema.json#/$defs/identifier/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"}};vErrors===null?vErrors=[err78]:
vErrors.push(err78),errors++}}else{let err79={instancePath:instancePath+"/notify",schemaPath:"common.schema.json#/$defs/identifier/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err79]:vErrors.push(err79),errors++}var valid28=_errs117===errors}else var valid28=!0;
if(valid28)if(data.error!==void 0){let data34=data.error,_errs120=errors;if(errors===_errs120)if(typeof data34=="string"){if(data34.length<1){
let err80={instancePath:instancePath+"/error",schemaPath:"#/anyOf/2/properties/error/minLength",keyword:"minLength",params:{limit:1}};vErrors===
null?vErrors=[err80]:vErrors.push(err80),errors++}}else{let err81={instancePath:instancePath+"/error",schemaPath:"#/anyOf/2/properties/error\
/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err81]:vErrors.push(err81),errors++}var valid28=_errs120===errors}else
var valid28=!0}}}else{let err82={instancePath,schemaPath:"#/anyOf/2/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err82]:
vErrors.push(err82),errors++}var _valid0=_errs114===errors;if(valid0=valid0||_valid0,_valid0&&props2!==!0&&(props2=!0),valid0)errors=_errs0,
vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err83={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};return vErrors===
null?vErrors=[err83]:vErrors.push(err83),errors++,validate54.errors=vErrors,!1}return validate54.errors=vErrors,evaluated0.props=props2,errors===
0}validate54.evaluated={dynamicProps:!0,dynamicItems:!1};function validate56(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate56.
evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,
_errs1=errors;if(errors===_errs1)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.command===void 0&&(missing0="com\
mand")){let err0={instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty:missing0}};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}else{let _errs3=errors;for(let key0 in data)if(!(key0==="command"||key0==="env")){let err1={instancePath,
schemaPath:"#/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++;break}if(_errs3===errors){if(data.command!==void 0){let data0=data.command,_errs4=errors,_errs5=errors,valid2=!1,_errs6=errors;
if(errors===_errs6)if(typeof data0=="string"){if(data0.length<1){let err2={instancePath:instancePath+"/command",schemaPath:"#/anyOf/0/proper\
ties/command/anyOf/0/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={
instancePath:instancePath+"/command",schemaPath:"#/anyOf/0/properties/command/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}var _valid1=_errs6===errors;valid2=valid2||_valid1;let _errs8=errors;if(errors===_errs8)if(Array.
isArray(data0))if(data0.length<1){let err4={instancePath:instancePath+"/command",schemaPath:"#/anyOf/0/properties/command/anyOf/1/minItems",
keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}else{var valid3=!0;let len0=data0.length;for(let i0=0;i0<
len0;i0++){let _errs10=errors;if(typeof data0[i0]!="string"){let err5={instancePath:instancePath+"/command/"+i0,schemaPath:"#/anyOf/0/proper\
ties/command/anyOf/1/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}var valid3=_errs10===
errors;if(!valid3)break}}else{let err6={instancePath:instancePath+"/command",schemaPath:"#/anyOf/0/properties/command/anyOf/1/type",keyword:"\
type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}var _valid1=_errs8===errors;if(valid2=valid2||_valid1,
valid2)errors=_errs5,vErrors!==null&&(_errs5?vErrors.length=_errs5:vErrors=null);else{let err7={instancePath:instancePath+"/command",schemaPath:"\
#/anyOf/0/properties/command/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}var valid1=_errs4===
errors}else var valid1=!0;if(valid1)if(data.env!==void 0){let data2=data.env,_errs12=errors;if(errors===_errs12)if(data2&&typeof data2=="obj\
ect"&&!Array.isArray(data2))for(let key1 in data2){let data3=data2[key1],_errs15=errors,_errs17=errors,valid6=!1,_errs18=errors;if(typeof data3!=
"string"){let err8={instancePath:instancePath+"/env/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/textPattern/anyOf/0/ty\
pe",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}var _valid2=_errs18===errors;valid6=valid6||
_valid2;let _errs20=errors;if(errors===_errs20)if(data3&&typeof data3=="object"&&!Array.isArray(data3))if(Object.keys(data3).length<1){let err9={
instancePath:instancePath+"/env/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/textPattern/anyOf/1/minProperties",keyword:"\
minProperties",params:{limit:1}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}else{let _errs22=errors;for(let key2 in data3)if(!(key2===
"contains"||key2==="matches")){let err10={instancePath:instancePath+"/env/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/\
textPattern/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2}};vErrors===null?vErrors=[err10]:vErrors.
push(err10),errors++;break}if(_errs22===errors){if(data3.contains!==void 0){let data4=data3.contains,_errs23=errors,_errs24=errors,valid8=!1,
_errs25=errors;if(typeof data4!="string"){let err11={instancePath:instancePath+"/env/"+key1.replace(/~/g,"~0").replace(/\//g,"~1")+"/contain\
s",schemaPath:"#/$defs/textPattern/anyOf/1/properties/contains/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[
err11]:vErrors.push(err11),errors++}var _valid3=_errs25===errors;valid8=valid8||_valid3;let _errs27=errors;if(errors===_errs27)if(Array.isArray(
data4))if(data4.length<1){let err12={instancePath:instancePath+"/env/"+key1.replace(/~/g,"~0").replace(/\//g,"~1")+"/contains",schemaPath:"#\
/$defs/textPattern/anyOf/1/properties/contains/anyOf/1/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err12]:vErrors.
push(err12),errors++}else{var valid9=!0;let len1=data4.length;for(let i1=0;i1<len1;i1++){let _errs29=errors;if(typeof data4[i1]!="string"){let err13={
instancePath:instancePath+"/env/"+key1.replace(/~/g,"~0").replace(/\//g,"~1")+"/contains/"+i1,schemaPath:"#/$defs/textPattern/anyOf/1/proper\
ties/contains/anyOf/1/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}var valid9=_errs29===
errors;if(!valid9)break}}else{let err14={instancePath:instancePath+"/env/"+key1.replace(/~/g,"~0").replace(/\//g,"~1")+"/contains",schemaPath:"\
#/$defs/textPattern/anyOf/1/properties/contains/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err14]:vErrors.push(
err14),errors++}var _valid3=_errs27===errors;if(valid8=valid8||_valid3,valid8)errors=_errs24,vErrors!==null&&(_errs24?vErrors.length=_errs24:
vErrors=null);else{let err15={instancePath:instancePath+"/env/"+key1.replace(/~/g,"~0").replace(/\//g,"~1")+"/contains",schemaPath:"#/$defs/\
textPattern/anyOf/1/properties/contains/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}var valid7=_errs23===
errors}else var valid7=!0;if(valid7)if(data3.matches!==void 0){let _errs31=errors;if(typeof data3.matches!="string"){let err16={instancePath:instancePath+
"/env/"+key1.replace(/~/g,"~0").replace(/\//g,"~1")+"/matches",schemaPath:"#/$defs/textPattern/anyOf/1/properties/matches/type",keyword:"typ\
e",params:{type:"string"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}var valid7=_errs31===errors}else var valid7=!0}}else{
let err17={instancePath:instancePath+"/env/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/textPattern/anyOf/1/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}var _valid2=_errs20===errors;if(valid6=valid6||_valid2,
valid6)errors=_errs17,vErrors!==null&&(_errs17?vErrors.length=_errs17:vErrors=null);else{let err18={instancePath:instancePath+"/env/"+key1.replace(
/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/textPattern/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err18]:vErrors.push(
err18),errors++}var valid4=_errs15===errors;if(!valid4)break}else{let err19={instancePath:instancePath+"/env",schemaPath:"#/anyOf/0/properti\
es/env/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}var valid1=_errs12===errors}else
var valid1=!0}}}else{let err20={instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err20]:
vErrors.push(err20),errors++}var _valid0=_errs1===errors;if(valid0=valid0||_valid0,_valid0)var props1=!0;let _errs33=errors;if(errors===_errs33)
if(data&&typeof data=="object"&&!Array.isArray(data)){let missing1;if(data.http===void 0&&(missing1="http")){let err21={instancePath,schemaPath:"\
#/anyOf/1/required",keyword:"required",params:{missingProperty:missing1}};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}else{let _errs35=errors;
for(let key3 in data)if(!(key3==="http"||key3==="json"||key3==="body"||key3==="headers")){let err22={instancePath,schemaPath:"#/anyOf/1/addi\
tionalProperties",keyword:"additionalProperties",params:{additionalProperty:key3}};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++;
break}if(_errs35===errors){if(data.http!==void 0){let data7=data.http,_errs36=errors;if(errors===_errs36)if(typeof data7=="string"){if(!pattern48.
test(data7)){let err23={instancePath:instancePath+"/http",schemaPath:"#/anyOf/1/properties/http/pattern",keyword:"pattern",params:{pattern:"\
^[A-Z*]+ \\S+$"}};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}}else{let err24={instancePath:instancePath+"/http",schemaPath:"\
#/anyOf/1/properties/http/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}var valid10=_errs36===
errors}else var valid10=!0;if(valid10){if(data.body!==void 0){let data8=data.body,_errs38=errors,_errs40=errors,valid12=!1,_errs41=errors;if(typeof data8!=
"string"){let err25={instancePath:instancePath+"/body",schemaPath:"#/$defs/textPattern/anyOf/0/type",keyword:"type",params:{type:"string"}};
vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}var _valid4=_errs41===errors;valid12=valid12||_valid4;let _errs43=errors;if(errors===
_errs43)if(data8&&typeof data8=="object"&&!Array.isArray(data8))if(Object.keys(data8).length<1){let err26={instancePath:instancePath+"/body",
schemaPath:"#/$defs/textPattern/anyOf/1/minProperties",keyword:"minProperties",params:{limit:1}};vErrors===null?vErrors=[err26]:vErrors.push(
err26),errors++}else{let _errs45=errors;for(let key4 in data8)if(!(key4==="contains"||key4==="matches")){let err27={instancePath:instancePath+
"/body",schemaPath:"#/$defs/textPattern/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key4}};vErrors===
null?vErrors=[err27]:vErrors.push(err27),errors++;break}if(_errs45===errors){if(data8.contains!==void 0){let data9=data8.contains,_errs46=errors,
_errs47=errors,valid14=!1,_errs48=errors;if(typeof data9!="string"){let err28={instancePath:instancePath+"/body/contains",schemaPath:"#/$def\
s/textPattern/anyOf/1/properties/contains/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err28]:vErrors.push(err28),
errors++}var _valid5=_errs48===errors;valid14=valid14||_valid5;let _errs50=errors;if(errors===_errs50)if(Array.isArray(data9))if(data9.length<
1){let err29={instancePath:instancePath+"/body/contains",schemaPath:"#/$defs/textPattern/anyOf/1/properties/contains/anyOf/1/minItems",keyword:"\
minItems",params:{limit:1}};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}else{var valid15=!0;let len2=data9.length;for(let i2=0;i2<
len2;i2++){let _errs52=errors;if(typeof data9[i2]!="string"){let err30={instancePath:instancePath+"/body/contains/"+i2,schemaPath:"#/$defs/t\
extPattern/anyOf/1/properties/contains/anyOf/1/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err30]:vErrors.push(
err30),errors++}var valid15=_errs52===errors;if(!valid15)break}}else{let err31={instancePath:instancePath+"/body/contains",schemaPath:"#/$de\
fs/textPattern/anyOf/1/properties/contains/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err31]:vErrors.push(err31),
errors++}var _valid5=_errs50===errors;if(valid14=valid14||_valid5,valid14)errors=_errs47,vErrors!==null&&(_errs47?vErrors.length=_errs47:vErrors=
null);else{let err32={instancePath:instancePath+"/body/contains",schemaPath:"#/$defs/textPattern/anyOf/1/properties/contains/anyOf",keyword:"\
anyOf",params:{}};vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}var valid13=_errs46===errors}else var valid13=!0;if(valid13)if(data8.
matches!==void 0){let _errs54=errors;if(typeof data8.matches!="string"){let err33={instancePath:instancePath+"/body/matches",schemaPath:"#/$\
defs/textPattern/anyOf/1/properties/matches/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err33]:vErrors.push(err33),
errors++}var valid13=_errs54===errors}else var valid13=!0}}else{let err34={instancePath:instancePath+"/body",schemaPath:"#/$defs/textPattern\
/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++}var _valid4=_errs43===errors;
if(valid12=valid12||_valid4,valid12)errors=_errs40,vErrors!==null&&(_errs40?vErrors.length=_errs40:vErrors=null);else{let err35={instancePath:instancePath+
"/body",schemaPath:"#/$defs/textPattern/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err35]:vErrors.push(err35),errors++}var valid10=_errs38===
errors}else var valid10=!0;if(valid10)if(data.headers!==void 0){let data12=data.headers,_errs56=errors;if(errors===_errs56)if(data12&&typeof data12==
"object"&&!Array.isArray(data12))for(let key5 in data12){let data13=data12[key5],_errs59=errors,_errs61=errors,valid18=!1,_errs62=errors;if(typeof data13!=
"string"){let err36={instancePath:instancePath+"/headers/"+key5.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/textPattern/anyOf\
/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err36]:vErrors.push(err36),errors++}var _valid6=_errs62===errors;valid18=
valid18||_valid6;let _errs64=errors;if(errors===_errs64)if(data13&&typeof data13=="object"&&!Array.isArray(data13))if(Object.keys(data13).length<
1){let err37={instancePath:instancePath+"/headers/"+key5.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/textPattern/anyOf/1/minP\
roperties",keyword:"minProperties",params:{limit:1}};vErrors===null?vErrors=[err37]:vErrors.push(err37),errors++}else{let _errs66=errors;for(let key6 in data13)
if(!(key6==="contains"||key6==="matches")){let err38={instancePath:instancePath+"/headers/"+key5.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/$defs/textPattern/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key6}};vErrors===null?vErrors=[err38]:
vErrors.push(err38),errors++;break}if(_errs66===errors){if(data13.contains!==void 0){let data14=data13.contains,_errs67=errors,_errs68=errors,
valid20=!1,_errs69=errors;if(typeof data14!="string"){let err39={instancePath:instancePath+"/headers/"+key5.replace(/~/g,"~0").replace(/\//g,
"~1")+"/contains",schemaPath:"#/$defs/textPattern/anyOf/1/properties/contains/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err39]:vErrors.push(err39),errors++}var _valid7=_errs69===errors;valid20=valid20||_valid7;let _errs71=errors;if(errors===_errs71)
if(Array.isArray(data14))if(data14.length<1){let err40={instancePath:instancePath+"/headers/"+key5.replace(/~/g,"~0").replace(/\//g,"~1")+"/\
contains",schemaPath:"#/$defs/textPattern/anyOf/1/properties/contains/anyOf/1/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?
vErrors=[err40]:vErrors.push(err40),errors++}else{var valid21=!0;let len3=data14.length;for(let i3=0;i3<len3;i3++){let _errs73=errors;if(typeof data14[i3]!=
"string"){let err41={instancePath:instancePath+"/headers/"+key5.replace(/~/g,"~0").replace(/\//g,"~1")+"/contains/"+i3,schemaPath:"#/$defs/t\
extPattern/anyOf/1/properties/contains/anyOf/1/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err41]:vErrors.push(
err41),errors++}var valid21=_errs73===errors;if(!valid21)break}}else{let err42={instancePath:instancePath+"/headers/"+key5.replace(/~/g,"~0").
replace(/\//g,"~1")+"/contains",schemaPath:"#/$defs/textPattern/anyOf/1/properties/contains/anyOf/1/type",keyword:"type",params:{type:"array"}};
vErrors===null?vErrors=[err42]:vErrors.push(err42),errors++}var _valid7=_errs71===errors;if(valid20=valid20||_valid7,valid20)errors=_errs68,
vErrors!==null&&(_errs68?vErrors.length=_errs68:vErrors=null);else{let err43={instancePath:instancePath+"/headers/"+key5.replace(/~/g,"~0").
replace(/\//g,"~1")+"/contains",schemaPath:"#/$defs/textPattern/anyOf/1/properties/contains/anyOf",keyword:"anyOf",params:{}};vErrors===null?
vErrors=[err43]:vErrors.push(err43),errors++}var valid19=_errs67===errors}else var valid19=!0;if(valid19)if(data13.matches!==void 0){let _errs75=errors;
if(typeof data13.matches!="string"){let err44={instancePath:instancePath+"/headers/"+key5.replace(/~/g,"~0").replace(/\//g,"~1")+"/matches",
schemaPath:"#/$defs/textPattern/anyOf/1/properties/matches/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err44]:vErrors.
push(err44),errors++}var valid19=_errs75===errors}else var valid19=!0}}else{let err45={instancePath:instancePath+"/headers/"+key5.replace(/~/g,
"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/textPattern/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err45]:
vErrors.push(err45),errors++}var _valid6=_errs64===errors;if(valid18=valid18||_valid6,valid18)errors=_errs61,vErrors!==null&&(_errs61?vErrors.
length=_errs61:vErrors=null);else{let err46={instancePath:instancePath+"/headers/"+key5.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#\
/$defs/textPattern/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err46]:vErrors.push(err46),errors++}var valid16=_errs59===errors;
if(!valid16)break}else{let err47={instancePath:instancePath+"/headers",schemaPath:"#/anyOf/1/properties/headers/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err47]:vErrors.push(err47),errors++}var valid10=_errs56===errors}else var valid10=!0}}}}else{let err48={
instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err48]:vErrors.push(err48),errors++}
var _valid0=_errs33===errors;valid0=valid0||_valid0,_valid0&&props1!==!0&&(props1=!0);let _errs77=errors;if(errors===_errs77)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing2;if(data.notify===void 0&&(missing2="notify")){let err49={instancePath,schemaPath:"#/anyOf/2/req\
uired",keyword:"required",params:{missingProperty:missing2}};vErrors===null?vErrors=[err49]:vErrors.push(err49),errors++}else{let _errs79=errors;
for(let key7 in data)if(!(key7==="notify"||key7==="message"||key7==="subject"||key7==="to")){let err50={instancePath,schemaPath:"#/anyOf/2/a\
dditionalProperties",keyword:"additionalProperties",params:{additionalProperty:key7}};vErrors===null?vErrors=[err50]:vErrors.push(err50),errors++;
break}if(_errs79===errors){if(data.notify!==void 0){let data17=data.notify,_errs80=errors;if(errors===errors)if(typeof data17=="string"){if(data17.
length>100){let err51={instancePath:instancePath+"/notify",schemaPath:"common.schema.json#/$defs/identifier/maxLength",keyword:"maxLength",params:{
limit:100}};vErrors===null?vErrors=[err51]:vErrors.push(err51),errors++}else if(!pattern16.test(data17)){let err52={instancePath:instancePath+
"/notify",schemaPath:"common.schema.json#/$defs/identifier/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"}};vErrors===
null?vErrors=[err52]:vErrors.push(err52),errors++}}else{let err53={instancePath:instancePath+"/notify",schemaPath:"common.schema.json#/$defs\
/identifier/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err53]:vErrors.push(err53),errors++}var valid22=_errs80===errors}else
var valid22=!0;if(valid22){if(data.message!==void 0){let data18=data.message,_errs83=errors,_errs85=errors,valid25=!1,_errs86=errors;if(typeof data18!=
"string"){let err54={instancePath:instancePath+"/message",schemaPath:"#/$defs/textPattern/anyOf/0/type",keyword:"type",params:{type:"string"}};
vErrors===null?vErrors=[err54]:vErrors.push(err54),errors++}var _valid8=_errs86===errors;valid25=valid25||_valid8;let _errs88=errors;if(errors===
_errs88)if(data18&&typeof data18=="object"&&!Array.isArray(data18))if(Object.keys(data18).length<1){let err55={instancePath:instancePath+"/m\
essage",schemaPath:"#/$defs/textPattern/anyOf/1/minProperties",keyword:"minProperties",params:{limit:1}};vErrors===null?vErrors=[err55]:vErrors.
push(err55),errors++}else{let _errs90=errors;for(let key8 in data18)if(!(key8==="contains"||key8==="matches")){let err56={instancePath:instancePath+
"/message",schemaPath:"#/$defs/textPattern/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key8}};vErrors===
null?vErrors=[err56]:vErrors.push(err56),errors++;break}if(_errs90===errors){if(data18.contains!==void 0){let data19=data18.contains,_errs91=errors,
_errs92=errors,valid27=!1,_errs93=errors;if(typeof data19!="string"){let err57={instancePath:instancePath+"/message/contains",schemaPath:"#/\
$defs/textPattern/anyOf/1/properties/contains/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err57]:vErrors.push(
err57),errors++}var _valid9=_errs93===errors;valid27=valid27||_valid9;let _errs95=errors;if(errors===_errs95)if(Array.isArray(data19))if(data19.
length<1){let err58={instancePath:instancePath+"/message/contains",schemaPath:"#/$defs/textPattern/anyOf/1/properties/contains/anyOf/1/minIt\
ems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err58]:vErrors.push(err58),errors++}else{var valid28=!0;let len4=data19.length;
for(let i4=0;i4<len4;i4++){let _errs97=errors;if(typeof data19[i4]!="string"){let err59={instancePath:instancePath+"/message/contains/"+i4,schemaPath:"\
#/$defs/textPattern/anyOf/1/properties/contains/anyOf/1/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err59]:vErrors.
push(err59),errors++}var valid28=_errs97===errors;if(!valid28)break}}else{let err60={instancePath:instancePath+"/message/contains",schemaPath:"\
#/$defs/textPattern/anyOf/1/properties/contains/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err60]:vErrors.push(
err60),errors++}var _valid9=_errs95===errors;if(valid27=valid27||_valid9,valid27)errors=_errs92,vErrors!==null&&(_errs92?vErrors.length=_errs92:
vErrors=null);else{let err61={instancePath:instancePath+"/message/contains",schemaPath:"#/$defs/textPattern/anyOf/1/properties/contains/anyO\
f",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err61]:vErrors.push(err61),errors++}var valid26=_errs91===errors}else var valid26=!0;if(valid26)
if(data18.matches!==void 0){let _errs99=errors;if(typeof data18.matches!="string"){let err62={instancePath:instancePath+"/message/matches",schemaPath:"\
#/$defs/textPattern/anyOf/1/properties/matches/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err62]:vErrors.push(err62),
errors++}var valid26=_errs99===errors}else var valid26=!0}}else{let err63={instancePath:instancePath+"/message",schemaPath:"#/$defs/textPatt\
ern/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err63]:vErrors.push(err63),errors++}var _valid8=_errs88===errors;
if(valid25=valid25||_valid8,valid25)errors=_errs85,vErrors!==null&&(_errs85?vErrors.length=_errs85:vErrors=null);else{let err64={instancePath:instancePath+
"/message",schemaPath:"#/$defs/textPattern/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err64]:vErrors.push(err64),errors++}var valid22=_errs83===
errors}else var valid22=!0;if(valid22){if(data.subject!==void 0){let data22=data.subject,_errs101=errors,_errs103=errors,valid30=!1,_errs104=errors;
if(typeof data22!="string"){let err65={instancePath:instancePath+"/subject",schemaPath:"#/$defs/textPattern/anyOf/0/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err65]:vErrors.push(err65),errors++}var _valid10=_errs104===errors;valid30=valid30||_valid10;let _errs106=errors;
if(errors===_errs106)if(data22&&typeof data22=="object"&&!Array.isArray(data22))if(Object.keys(data22).length<1){let err66={instancePath:instancePath+
"/subject",schemaPath:"#/$defs/textPattern/anyOf/1/minProperties",keyword:"minProperties",params:{limit:1}};vErrors===null?vErrors=[err66]:vErrors.
push(err66),errors++}else{let _errs108=errors;for(let key9 in data22)if(!(key9==="contains"||key9==="matches")){let err67={instancePath:instancePath+
"/subject",schemaPath:"#/$defs/textPattern/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key9}};vErrors===
null?vErrors=[err67]:vErrors.push(err67),errors++;break}if(_errs108===errors){if(data22.contains!==void 0){let data23=data22.contains,_errs109=errors,
_errs110=errors,valid32=!1,_errs111=errors;if(typeof data23!="string"){let err68={instancePath:instancePath+"/subject/contains",schemaPath:"\
#/$defs/textPattern/anyOf/1/properties/contains/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err68]:vErrors.
push(err68),errors++}var _valid11=_errs111===errors;valid32=valid32||_valid11;let _errs113=errors;if(errors===_errs113)if(Array.isArray(data23))
if(data23.length<1){let err69={instancePath:instancePath+"/subject/contains",schemaPath:"#/$defs/textPattern/anyOf/1/properties/contains/any\
Of/1/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err69]:vErrors.push(err69),errors++}else{var valid33=!0;let len5=data23.
length;for(let i5=0;i5<len5;i5++){let _errs115=errors;if(typeof data23[i5]!="string"){let err70={instancePath:instancePath+"/subject/contain\
s/"+i5,schemaPath:"#/$defs/textPattern/anyOf/1/properties/contains/anyOf/1/items/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err70]:vErrors.push(err70),errors++}var valid33=_errs115===errors;if(!valid33)break}}else{let err71={instancePath:instancePath+"/su\
bject/contains",schemaPath:"#/$defs/textPattern/anyOf/1/properties/contains/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===null?
vErrors=[err71]:vErrors.push(err71),errors++}var _valid11=_errs113===errors;if(valid32=valid32||_valid11,valid32)errors=_errs110,vErrors!==null&&
(_errs110?vErrors.length=_errs110:vErrors=null);else{let err72={instancePath:instancePath+"/subject/contains",schemaPath:"#/$defs/textPatter\
n/anyOf/1/properties/contains/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err72]:vErrors.push(err72),errors++}var valid31=_errs109===
errors}else var valid31=!0;if(valid31)if(data22.matches!==void 0){let _errs117=errors;if(typeof data22.matches!="string"){let err73={instancePath:instancePath+
"/subject/matches",schemaPath:"#/$defs/textPattern/anyOf/1/properties/matches/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err73]:vErrors.push(err73),errors++}var valid31=_errs117===errors}else var valid31=!0}}else{let err74={instancePath:instancePath+"/subject",
schemaPath:"#/$defs/textPattern/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err74]:vErrors.push(err74),errors++}
var _valid10=_errs106===errors;if(valid30=valid30||_valid10,valid30)errors=_errs103,vErrors!==null&&(_errs103?vErrors.length=_errs103:vErrors=
null);else{let err75={instancePath:instancePath+"/subject",schemaPath:"#/$defs/textPattern/anyOf",keyword:"anyOf",params:{}};vErrors===null?
vErrors=[err75]:vErrors.push(err75),errors++}var valid22=_errs101===errors}else var valid22=!0;if(valid22)if(data.to!==void 0){let data26=data.
to,_errs119=errors,_errs120=errors,valid34=!1,_errs121=errors;if(typeof data26!="string"){let err76={instancePath:instancePath+"/to",schemaPath:"\
#/anyOf/2/properties/to/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err76]:vErrors.push(err76),errors++}var _valid12=_errs121===
errors;valid34=valid34||_valid12;let _errs123=errors;if(errors===_errs123)if(Array.isArray(data26)){var valid35=!0;let len6=data26.length;for(let i6=0;i6<
len6;i6++){let _errs125=errors;if(typeof data26[i6]!="string"){let err77={instancePath:instancePath+"/to/"+i6,schemaPath:"#/anyOf/2/properti\
es/to/anyOf/1/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err77]:vErrors.push(err77),errors++}var valid35=_errs125===
errors;if(!valid35)break}}else{let err78={instancePath:instancePath+"/to",schemaPath:"#/anyOf/2/properties/to/anyOf/1/type",keyword:"type",params:{
type:"array"}};vErrors===null?vErrors=[err78]:vErrors.push(err78),errors++}var _valid12=_errs123===errors;if(valid34=valid34||_valid12,valid34)
errors=_errs120,vErrors!==null&&(_errs120?vErrors.length=_errs120:vErrors=null);else{let err79={instancePath:instancePath+"/to",schemaPath:"\
#/anyOf/2/properties/to/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err79]:vErrors.push(err79),errors++}var valid22=_errs119===
errors}else var valid22=!0}}}}}else{let err80={instancePath,schemaPath:"#/anyOf/2/type",keyword:"type",params:{type:"object"}};vErrors===null?
vErrors=[err80]:vErrors.push(err80),errors++}var _valid0=_errs77===errors;if(valid0=valid0||_valid0,_valid0&&props1!==!0&&(props1=!0),valid0)
errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err81={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",
params:{}};return vErrors===null?vErrors=[err81]:vErrors.push(err81),errors++,validate56.errors=vErrors,!1}return validate56.errors=vErrors,
evaluated0.props=props1,errors===0}validate56.evaluated={dynamicProps:!0,dynamicItems:!1};function validate53(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate53.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){
let missing0;if(data.name===void 0&&(missing0="name"))return validate53.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)if(!func1.call(schema93.properties,key0)){return validate53.errors=[{
instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}}],!1;break}if(_errs1===errors){
if(data.name!==void 0){let data0=data.name,_errs2=errors;if(errors===_errs2)if(typeof data0=="string"){if(data0.length<1)return validate53.errors=
[{instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate53.
errors=[{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.given!==void 0){let data1=data.given,_errs4=errors;if(errors===_errs4)if(data1&&typeof data1=="\
object"&&!Array.isArray(data1))for(let key1 in data1){let data2=data1[key1],_errs7=errors,_errs9=errors,valid3=!1,_errs10=errors;if(errors===
_errs10)if(typeof data2=="string"){if(data2.length<1){let err0={instancePath:instancePath+"/given/"+key1.replace(/~/g,"~0").replace(/\//g,"~\
1"),schemaPath:"#/$defs/fixture/anyOf/0/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{
let err1={instancePath:instancePath+"/given/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/fixture/anyOf/0/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs10===errors;valid3=valid3||_valid0;
let _errs12=errors;if(errors===_errs12)if(Array.isArray(data2)){var valid4=!0;let len0=data2.length;for(let i0=0;i0<len0;i0++){let data3=data2[i0],
_errs14=errors;if(errors===_errs14&&!(data3&&typeof data3=="object"&&!Array.isArray(data3))){let err2={instancePath:instancePath+"/given/"+key1.
replace(/~/g,"~0").replace(/\//g,"~1")+"/"+i0,schemaPath:"#/$defs/fixture/anyOf/1/items/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}var valid4=_errs14===errors;if(!valid4)break}}else{let err3={instancePath:instancePath+"/giv\
en/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/fixture/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===null?
vErrors=[err3]:vErrors.push(err3),errors++}var _valid0=_errs12===errors;valid3=valid3||_valid0;let _errs17=errors;if(errors===_errs17)if(data2&&
typeof data2=="object"&&!Array.isArray(data2))if(Object.keys(data2).length<1){let err4={instancePath:instancePath+"/given/"+key1.replace(/~/g,
"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/fixture/anyOf/2/minProperties",keyword:"minProperties",params:{limit:1}};vErrors===null?vErrors=
[err4]:vErrors.push(err4),errors++}else{let _errs19=errors;for(let key2 in data2)if(!(key2==="rows"||key2==="columns"||key2==="file"||key2===
"fixture"||key2==="text")){let err5={instancePath:instancePath+"/given/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/fix\
ture/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2}};vErrors===null?vErrors=[err5]:vErrors.push(
err5),errors++;break}if(_errs19===errors){if(data2.rows!==void 0){let data4=data2.rows,_errs20=errors;if(errors===_errs20)if(Array.isArray(data4)){
var valid6=!0;let len1=data4.length;for(let i1=0;i1<len1;i1++){let data5=data4[i1],_errs22=errors;if(errors===_errs22&&!(data5&&typeof data5==
"object"&&!Array.isArray(data5))){let err6={instancePath:instancePath+"/given/"+key1.replace(/~/g,"~0").replace(/\//g,"~1")+"/rows/"+i1,schemaPath:"\
#/$defs/fixture/anyOf/2/properties/rows/items/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),
errors++}var valid6=_errs22===errors;if(!valid6)break}}else{let err7={instancePath:instancePath+"/given/"+key1.replace(/~/g,"~0").replace(/\//g,
"~1")+"/rows",schemaPath:"#/$defs/fixture/anyOf/2/properties/rows/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err7]:
vErrors.push(err7),errors++}var valid5=_errs20===errors}else var valid5=!0;if(valid5){if(data2.columns!==void 0){let data6=data2.columns,_errs25=errors;
if(errors===_errs25)if(data6&&typeof data6=="object"&&!Array.isArray(data6))for(let key3 in data6){let _errs28=errors;if(typeof data6[key3]!=
"string"){let err8={instancePath:instancePath+"/given/"+key1.replace(/~/g,"~0").replace(/\//g,"~1")+"/columns/"+key3.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"#/$defs/fixture/anyOf/2/properties/columns/additionalProperties/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err8]:vErrors.push(err8),errors++}var valid7=_errs28===errors;if(!valid7)break}else{let err9={instancePath:instancePath+"/give\
n/"+key1.replace(/~/g,"~0").replace(/\//g,"~1")+"/columns",schemaPath:"#/$defs/fixture/anyOf/2/properties/columns/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}var valid5=_errs25===errors}else var valid5=!0;if(valid5){if(data2.
file!==void 0){let data8=data2.file,_errs30=errors;if(errors===_errs30)if(typeof data8=="string"){if(data8.length<1){let err10={instancePath:instancePath+
"/given/"+key1.replace(/~/g,"~0").replace(/\//g,"~1")+"/file",schemaPath:"#/$defs/fixture/anyOf/2/properties/file/minLength",keyword:"minLen\
gth",params:{limit:1}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+"/given/"+key1.
replace(/~/g,"~0").replace(/\//g,"~1")+"/file",schemaPath:"#/$defs/fixture/anyOf/2/properties/file/type",keyword:"type",params:{type:"string"}};
vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}var valid5=_errs30===errors}else var valid5=!0;if(valid5){if(data2.fixture!==void 0){
let data9=data2.fixture,_errs32=errors;if(errors===_errs32)if(typeof data9=="string"){if(data9.length<1){let err12={instancePath:instancePath+
"/given/"+key1.replace(/~/g,"~0").replace(/\//g,"~1")+"/fixture",schemaPath:"#/$defs/fixture/anyOf/2/properties/fixture/minLength",keyword:"\
minLength",params:{limit:1}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}else{let err13={instancePath:instancePath+"/given/"+
key1.replace(/~/g,"~0").replace(/\//g,"~1")+"/fixture",schemaPath:"#/$defs/fixture/anyOf/2/properties/fixture/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}var valid5=_errs32===errors}else var valid5=!0;if(valid5)if(data2.text!==
void 0){let _errs34=errors;if(typeof data2.text!="string"){let err14={instancePath:instancePath+"/given/"+key1.replace(/~/g,"~0").replace(/\//g,
"~1")+"/text",schemaPath:"#/$defs/fixture/anyOf/2/properties/text/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err14]:
vErrors.push(err14),errors++}var valid5=_errs34===errors}else var valid5=!0}}}}}else{let err15={instancePath:instancePath+"/given/"+key1.replace(
/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/fixture/anyOf/2/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err15]:
vErrors.push(err15),errors++}var _valid0=_errs17===errors;if(valid3=valid3||_valid0,valid3)errors=_errs9,vErrors!==null&&(_errs9?vErrors.length=
_errs9:vErrors=null);else{let err16={instancePath:instancePath+"/given/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/fix\
ture/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++,validate53.errors=vErrors,!1}var valid1=_errs7===
errors;if(!valid1)break}else return validate53.errors=[{instancePath:instancePath+"/given",schemaPath:"#/properties/given/type",keyword:"typ\
e",params:{type:"object"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.fixtures!==void 0){let data11=data.fixtures,
_errs36=errors;if(errors===errors)if(typeof data11=="string"){if(data11.length>100)return validate53.errors=[{instancePath:instancePath+"/fi\
xtures",schemaPath:"common.schema.json#/$defs/identifier/maxLength",keyword:"maxLength",params:{limit:100}}],!1;if(!pattern16.test(data11))return validate53.
errors=[{instancePath:instancePath+"/fixtures",schemaPath:"common.schema.json#/$defs/identifier/pattern",keyword:"pattern",params:{pattern:"\
^[A-Za-z0-9_][A-Za-z0-9_-]*$"}}],!1}else return validate53.errors=[{instancePath:instancePath+"/fixtures",schemaPath:"common.schema.json#/$d\
efs/identifier/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs36===errors}else var valid0=!0;if(valid0){if(data.params!==void 0){
let data12=data.params,_errs39=errors;if(errors===_errs39&&!(data12&&typeof data12=="object"&&!Array.isArray(data12)))return validate53.errors=
[{instancePath:instancePath+"/params",schemaPath:"#/properties/params/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs39===
errors}else var valid0=!0;if(valid0){if(data.partition!==void 0){let data13=data.partition,_errs42=errors;if(errors===_errs42)if(typeof data13==
"string"){if(data13.length<1)return validate53.errors=[{instancePath:instancePath+"/partition",schemaPath:"#/properties/partition/minLength",
keyword:"minLength",params:{limit:1}}],!1}else return validate53.errors=[{instancePath:instancePath+"/partition",schemaPath:"#/properties/pa\
rtition/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs42===errors}else var valid0=!0;if(valid0){if(data.item!==void 0){let data14=data.
item,_errs44=errors;if(errors===_errs44)if(data14&&typeof data14=="object"&&!Array.isArray(data14)){let missing1;if(data14.key===void 0&&(missing1=
"key"))return validate53.errors=[{instancePath:instancePath+"/item",schemaPath:"#/properties/item/required",keyword:"required",params:{missingProperty:missing1}}],
!1;if(data14.key!==void 0){let data15=data14.key;if(errors===errors)if(typeof data15=="string"){if(data15.length<1)return validate53.errors=
[{instancePath:instancePath+"/item/key",schemaPath:"#/properties/item/properties/key/minLength",keyword:"minLength",params:{limit:1}}],!1}else
return validate53.errors=[{instancePath:instancePath+"/item/key",schemaPath:"#/properties/item/properties/key/type",keyword:"type",params:{type:"\
string"}}],!1}}else return validate53.errors=[{instancePath:instancePath+"/item",schemaPath:"#/properties/item/type",keyword:"type",params:{
type:"object"}}],!1;var valid0=_errs44===errors}else var valid0=!0;if(valid0){if(data.now!==void 0){let _errs49=errors;if(typeof data.now!="\
string")return validate53.errors=[{instancePath:instancePath+"/now",schemaPath:"#/properties/now/type",keyword:"type",params:{type:"string"}}],
!1;var valid0=_errs49===errors}else var valid0=!0;if(valid0){if(data.stubs!==void 0){let data17=data.stubs,_errs51=errors;if(errors===_errs51)
if(Array.isArray(data17)){var valid10=!0;let len2=data17.length;for(let i2=0;i2<len2;i2++){let _errs53=errors;validate54(data17[i2],{instancePath:instancePath+
"/stubs/"+i2,parentData:data17,parentDataProperty:i2,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate54.errors:vErrors.concat(validate54.
errors),errors=vErrors.length);var valid10=_errs53===errors;if(!valid10)break}}else return validate53.errors=[{instancePath:instancePath+"/s\
tubs",schemaPath:"#/properties/stubs/type",keyword:"type",params:{type:"array"}}],!1;var valid0=_errs51===errors}else var valid0=!0;if(valid0)
if(data.expect!==void 0){let data19=data.expect,_errs54=errors;if(errors===_errs54)if(data19&&typeof data19=="object"&&!Array.isArray(data19)){
if(Object.keys(data19).length<1)return validate53.errors=[{instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/minProperties",
keyword:"minProperties",params:{limit:1}}],!1;{let _errs56=errors;for(let key4 in data19)if(!func1.call(schema93.properties.expect.properties,
key4)){return validate53.errors=[{instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/additionalProperties",keyword:"additio\
nalProperties",params:{additionalProperty:key4}}],!1;break}if(_errs56===errors){if(data19.rows!==void 0){let data20=data19.rows,_errs57=errors;
if(errors===_errs57)if(Array.isArray(data20)){var valid12=!0;let len3=data20.length;for(let i3=0;i3<len3;i3++){let data21=data20[i3],_errs59=errors;
if(errors===_errs59&&!(data21&&typeof data21=="object"&&!Array.isArray(data21)))return validate53.errors=[{instancePath:instancePath+"/expec\
t/rows/"+i3,schemaPath:"#/properties/expect/properties/rows/items/type",keyword:"type",params:{type:"object"}}],!1;var valid12=_errs59===errors;
if(!valid12)break}}else return validate53.errors=[{instancePath:instancePath+"/expect/rows",schemaPath:"#/properties/expect/properties/rows/\
type",keyword:"type",params:{type:"array"}}],!1;var valid11=_errs57===errors}else var valid11=!0;if(valid11){if(data19.outputs!==void 0){let data22=data19.
outputs,_errs62=errors;if(errors===_errs62)if(data22&&typeof data22=="object"&&!Array.isArray(data22))for(let key5 in data22){let data23=data22[key5],
_errs65=errors,_errs67=errors,valid15=!1,_errs68=errors;if(errors===_errs68)if(typeof data23=="string"){if(data23.length<1){let err17={instancePath:instancePath+
"/expect/outputs/"+key5.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/fixture/anyOf/0/minLength",keyword:"minLength",params:{limit:1}};
vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}}else{let err18={instancePath:instancePath+"/expect/outputs/"+key5.replace(/~/g,
"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/fixture/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err18]:vErrors.
push(err18),errors++}var _valid1=_errs68===errors;valid15=valid15||_valid1;let _errs70=errors;if(errors===_errs70)if(Array.isArray(data23)){
var valid16=!0;let len4=data23.length;for(let i4=0;i4<len4;i4++){let data24=data23[i4],_errs72=errors;if(errors===_errs72&&!(data24&&typeof data24==
"object"&&!Array.isArray(data24))){let err19={instancePath:instancePath+"/expect/outputs/"+key5.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+i4,
schemaPath:"#/$defs/fixture/anyOf/1/items/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}
var valid16=_errs72===errors;if(!valid16)break}}else{let err20={instancePath:instancePath+"/expect/outputs/"+key5.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"#/$defs/fixture/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err20]:vErrors.push(err20),
errors++}var _valid1=_errs70===errors;valid15=valid15||_valid1;let _errs75=errors;if(errors===_errs75)if(data23&&typeof data23=="object"&&!Array.
isArray(data23))if(Object.keys(data23).length<1){let err21={instancePath:instancePath+"/expect/outputs/"+key5.replace(/~/g,"~0").replace(/\//g,
"~1"),schemaPath:"#/$defs/fixture/anyOf/2/minProperties",keyword:"minProperties",params:{limit:1}};vErrors===null?vErrors=[err21]:vErrors.push(
err21),errors++}else{let _errs77=errors;for(let key6 in data23)if(!(key6==="rows"||key6==="columns"||key6==="file"||key6==="fixture"||key6===
"text")){let err22={instancePath:instancePath+"/expect/outputs/"+key5.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/fixture/any\
Of/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key6}};vErrors===null?vErrors=[err22]:vErrors.push(err22),
errors++;break}if(_errs77===errors){if(data23.rows!==void 0){let data25=data23.rows,_errs78=errors;if(errors===_errs78)if(Array.isArray(data25)){
var valid18=!0;let len5=data25.length;for(let i5=0;i5<len5;i5++){let data26=data25[i5],_errs80=errors;if(errors===_errs80&&!(data26&&typeof data26==
"object"&&!Array.isArray(data26))){let err23={instancePath:instancePath+"/expect/outputs/"+key5.replace(/~/g,"~0").replace(/\//g,"~1")+"/row\
s/"+i5,schemaPath:"#/$defs/fixture/anyOf/2/properties/rows/items/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err23]:
vErrors.push(err23),errors++}var valid18=_errs80===errors;if(!valid18)break}}else{let err24={instancePath:instancePath+"/expect/outputs/"+key5.
replace(/~/g,"~0").replace(/\//g,"~1")+"/rows",schemaPath:"#/$defs/fixture/anyOf/2/properties/rows/type",keyword:"type",params:{type:"array"}};
vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}var valid17=_errs78===errors}else var valid17=!0;if(valid17){if(data23.columns!==
void 0){let data27=data23.columns,_errs83=errors;if(errors===_errs83)if(data27&&typeof data27=="object"&&!Array.isArray(data27))for(let key7 in data27){
let _errs86=errors;if(typeof data27[key7]!="string"){let err25={instancePath:instancePath+"/expect/outputs/"+key5.replace(/~/g,"~0").replace(
/\//g,"~1")+"/columns/"+key7.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/fixture/anyOf/2/properties/columns/additionalPropert\
ies/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}var valid19=_errs86===errors;if(!valid19)
break}else{let err26={instancePath:instancePath+"/expect/outputs/"+key5.replace(/~/g,"~0").replace(/\//g,"~1")+"/columns",schemaPath:"#/$def\
s/fixture/anyOf/2/properties/columns/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}
var valid17=_errs83===errors}else var valid17=!0;if(valid17){if(data23.file!==void 0){let data29=data23.file,_errs88=errors;if(errors===_errs88)
if(typeof data29=="string"){if(data29.length<1){let err27={instancePath:instancePath+"/expect/outputs/"+key5.replace(/~/g,"~0").replace(/\//g,
"~1")+"/file",schemaPath:"#/$defs/fixture/anyOf/2/properties/file/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err27]:
vErrors.push(err27),errors++}}else{let err28={instancePath:instancePath+"/expect/outputs/"+key5.replace(/~/g,"~0").replace(/\//g,"~1")+"/fil\
e",schemaPath:"#/$defs/fixture/anyOf/2/properties/file/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err28]:vErrors.push(
err28),errors++}var valid17=_errs88===errors}else var valid17=!0;if(valid17){if(data23.fixture!==void 0){let data30=data23.fixture,_errs90=errors;
if(errors===_errs90)if(typeof data30=="string"){if(data30.length<1){let err29={instancePath:instancePath+"/expect/outputs/"+key5.replace(/~/g,
"~0").replace(/\//g,"~1")+"/fixture",schemaPath:"#/$defs/fixture/anyOf/2/properties/fixture/minLength",keyword:"minLength",params:{limit:1}};
vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}}else{let err30={instancePath:instancePath+"/expect/outputs/"+key5.replace(/~/g,
"~0").replace(/\//g,"~1")+"/fixture",schemaPath:"#/$defs/fixture/anyOf/2/properties/fixture/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err30]:vErrors.push(err30),errors++}var valid17=_errs90===errors}else var valid17=!0;if(valid17)if(data23.text!==void 0){let _errs92=errors;
if(typeof data23.text!="string"){let err31={instancePath:instancePath+"/expect/outputs/"+key5.replace(/~/g,"~0").replace(/\//g,"~1")+"/text",
schemaPath:"#/$defs/fixture/anyOf/2/properties/text/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err31]:vErrors.push(
err31),errors++}var valid17=_errs92===errors}else var valid17=!0}}}}}else{let err32={instancePath:instancePath+"/expect/outputs/"+key5.replace(
/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/fixture/anyOf/2/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err32]:
vErrors.push(err32),errors++}var _valid1=_errs75===errors;if(valid15=valid15||_valid1,valid15)errors=_errs67,vErrors!==null&&(_errs67?vErrors.
length=_errs67:vErrors=null);else{let err33={instancePath:instancePath+"/expect/outputs/"+key5.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/$defs/fixture/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++,validate53.errors=vErrors,
!1}var valid13=_errs65===errors;if(!valid13)break}else return validate53.errors=[{instancePath:instancePath+"/expect/outputs",schemaPath:"#/\
properties/expect/properties/outputs/type",keyword:"type",params:{type:"object"}}],!1;var valid11=_errs62===errors}else var valid11=!0;if(valid11){
if(data19.match!==void 0){let data32=data19.match,_errs94=errors;if(!(data32==="exact"||data32==="rows"||data32==="subset"))return validate53.
errors=[{instancePath:instancePath+"/expect/match",schemaPath:"#/properties/expect/properties/match/enum",keyword:"enum",params:{allowedValues:schema93.
properties.expect.properties.match.enum}}],!1;var valid11=_errs94===errors}else var valid11=!0;if(valid11){if(data19.order!==void 0){let data33=data19.
order,_errs95=errors;if(!(data33==="any"||data33==="exact"))return validate53.errors=[{instancePath:instancePath+"/expect/order",schemaPath:"\
#/properties/expect/properties/order/enum",keyword:"enum",params:{allowedValues:schema93.properties.expect.properties.order.enum}}],!1;var valid11=_errs95===
errors}else var valid11=!0;if(valid11){if(data19.tolerance!==void 0){let data34=data19.tolerance,_errs96=errors;if(errors===_errs96)if(typeof data34==
"number"&&isFinite(data34)){if(data34<0||isNaN(data34))return validate53.errors=[{instancePath:instancePath+"/expect/tolerance",schemaPath:"\
#/properties/expect/properties/tolerance/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return validate53.errors=[{instancePath:instancePath+
"/expect/tolerance",schemaPath:"#/properties/expect/properties/tolerance/type",keyword:"type",params:{type:"number"}}],!1;var valid11=_errs96===
errors}else var valid11=!0;if(valid11){if(data19.items!==void 0){let data35=data19.items,_errs98=errors;if(errors===_errs98)if(Array.isArray(
data35)){var valid20=!0;let len6=data35.length;for(let i6=0;i6<len6;i6++){let data36=data35[i6],_errs100=errors,_errs102=errors,valid22=!1,_errs103=errors;
if(errors===_errs103)if(typeof data36=="string"){if(data36.length<1){let err34={instancePath:instancePath+"/expect/items/"+i6,schemaPath:"#/\
$defs/foundItem/anyOf/0/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++}}else{let err35={
instancePath:instancePath+"/expect/items/"+i6,schemaPath:"#/$defs/foundItem/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err35]:vErrors.push(err35),errors++}var _valid2=_errs103===errors;valid22=valid22||_valid2;let _errs105=errors;if(errors===_errs105)
if(data36&&typeof data36=="object"&&!Array.isArray(data36)){let missing2;if(data36.key===void 0&&(missing2="key")){let err36={instancePath:instancePath+
"/expect/items/"+i6,schemaPath:"#/$defs/foundItem/anyOf/1/required",keyword:"required",params:{missingProperty:missing2}};vErrors===null?vErrors=
[err36]:vErrors.push(err36),errors++}else if(data36.key!==void 0){let data37=data36.key;if(errors===errors)if(typeof data37=="string"){if(data37.
length<1){let err37={instancePath:instancePath+"/expect/items/"+i6+"/key",schemaPath:"#/$defs/foundItem/anyOf/1/properties/key/minLength",keyword:"\
minLength",params:{limit:1}};vErrors===null?vErrors=[err37]:vErrors.push(err37),errors++}}else{let err38={instancePath:instancePath+"/expect\
/items/"+i6+"/key",schemaPath:"#/$defs/foundItem/anyOf/1/properties/key/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err38]:vErrors.push(err38),errors++}}}else{let err39={instancePath:instancePath+"/expect/items/"+i6,schemaPath:"#/$defs/foundItem/anyOf/1/t\
ype",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err39]:vErrors.push(err39),errors++}var _valid2=_errs105===errors;if(valid22=
valid22||_valid2,valid22)errors=_errs102,vErrors!==null&&(_errs102?vErrors.length=_errs102:vErrors=null);else{let err40={instancePath:instancePath+
"/expect/items/"+i6,schemaPath:"#/$defs/foundItem/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err40]:vErrors.push(err40),
errors++,validate53.errors=vErrors,!1}var valid20=_errs100===errors;if(!valid20)break}}else return validate53.errors=[{instancePath:instancePath+
"/expect/items",schemaPath:"#/properties/expect/properties/items/type",keyword:"type",params:{type:"array"}}],!1;var valid11=_errs98===errors}else
var valid11=!0;if(valid11){if(data19.calls!==void 0){let data38=data19.calls,_errs110=errors;if(errors===_errs110)if(Array.isArray(data38)){
var valid24=!0;let len7=data38.length;for(let i7=0;i7<len7;i7++){let _errs112=errors;validate56(data38[i7],{instancePath:instancePath+"/expe\
ct/calls/"+i7,parentData:data38,parentDataProperty:i7,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate56.errors:vErrors.concat(validate56.
errors),errors=vErrors.length);var valid24=_errs112===errors;if(!valid24)break}}else return validate53.errors=[{instancePath:instancePath+"/\
expect/calls",schemaPath:"#/properties/expect/properties/calls/type",keyword:"type",params:{type:"array"}}],!1;var valid11=_errs110===errors}else
var valid11=!0;if(valid11){if(data19.files!==void 0){let data40=data19.files,_errs113=errors;if(errors===_errs113)if(data40&&typeof data40==
"object"&&!Array.isArray(data40))for(let key8 in data40){let data41=data40[key8],_errs116=errors,_errs118=errors,valid27=!1,_errs119=errors;
if(typeof data41!="string"){let err41={instancePath:instancePath+"/expect/files/"+key8.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/\
$defs/expectedFile/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err41]:vErrors.push(err41),errors++}var _valid3=_errs119===
errors;valid27=valid27||_valid3;let _errs121=errors;if(errors===_errs121)if(data41&&typeof data41=="object"&&!Array.isArray(data41))if(Object.
keys(data41).length<1){let err42={instancePath:instancePath+"/expect/files/"+key8.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs\
/expectedFile/anyOf/1/minProperties",keyword:"minProperties",params:{limit:1}};vErrors===null?vErrors=[err42]:vErrors.push(err42),errors++}else{
let _errs123=errors;for(let key9 in data41)if(!(key9==="text"||key9==="contains"||key9==="matches"||key9==="json"||key9==="lines")){let err43={
instancePath:instancePath+"/expect/files/"+key8.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/expectedFile/anyOf/1/additionalPr\
operties",keyword:"additionalProperties",params:{additionalProperty:key9}};vErrors===null?vErrors=[err43]:vErrors.push(err43),errors++;break}
if(_errs123===errors){if(data41.text!==void 0){let _errs124=errors;if(typeof data41.text!="string"){let err44={instancePath:instancePath+"/e\
xpect/files/"+key8.replace(/~/g,"~0").replace(/\//g,"~1")+"/text",schemaPath:"#/$defs/expectedFile/anyOf/1/properties/text/type",keyword:"ty\
pe",params:{type:"string"}};vErrors===null?vErrors=[err44]:vErrors.push(err44),errors++}var valid28=_errs124===errors}else var valid28=!0;if(valid28){
if(data41.contains!==void 0){let data43=data41.contains,_errs126=errors,_errs127=errors,valid29=!1,_errs128=errors;if(typeof data43!="string"){
let err45={instancePath:instancePath+"/expect/files/"+key8.replace(/~/g,"~0").replace(/\//g,"~1")+"/contains",schemaPath:"#/$defs/expectedFi\
le/anyOf/1/properties/contains/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err45]:vErrors.push(err45),errors++}
var _valid4=_errs128===errors;valid29=valid29||_valid4;let _errs130=errors;if(errors===_errs130)if(Array.isArray(data43))if(data43.length<1){
let err46={instancePath:instancePath+"/expect/files/"+key8.replace(/~/g,"~0").replace(/\//g,"~1")+"/contains",schemaPath:"#/$defs/expectedFi\
le/anyOf/1/properties/contains/anyOf/1/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err46]:vErrors.push(err46),errors++}else{
var valid30=!0;let len8=data43.length;for(let i8=0;i8<len8;i8++){let _errs132=errors;if(typeof data43[i8]!="string"){let err47={instancePath:instancePath+
"/expect/files/"+key8.replace(/~/g,"~0").replace(/\//g,"~1")+"/contains/"+i8,schemaPath:"#/$defs/expectedFile/anyOf/1/properties/contains/an\
yOf/1/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err47]:vErrors.push(err47),errors++}var valid30=_errs132===
errors;if(!valid30)break}}else{let err48={instancePath:instancePath+"/expect/files/"+key8.replace(/~/g,"~0").replace(/\//g,"~1")+"/contains",
schemaPath:"#/$defs/expectedFile/anyOf/1/properties/contains/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err48]:
vErrors.push(err48),errors++}var _valid4=_errs130===errors;if(valid29=valid29||_valid4,valid29)errors=_errs127,vErrors!==null&&(_errs127?vErrors.
length=_errs127:vErrors=null);else{let err49={instancePath:instancePath+"/expect/files/"+key8.replace(/~/g,"~0").replace(/\//g,"~1")+"/conta\
ins",schemaPath:"#/$defs/expectedFile/anyOf/1/properties/contains/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err49]:vErrors.push(
err49),errors++}var valid28=_errs126===errors}else var valid28=!0;if(valid28){if(data41.matches!==void 0){let _errs134=errors;if(typeof data41.
matches!="string"){let err50={instancePath:instancePath+"/expect/files/"+key8.replace(/~/g,"~0").replace(/\//g,"~1")+"/matches",schemaPath:"\
#/$defs/expectedFile/anyOf/1/properties/matches/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err50]:vErrors.push(err50),
errors++}var valid28=_errs134===errors}else var valid28=!0;if(valid28)if(data41.lines!==void 0){let data46=data41.lines,_errs136=errors;if(!(typeof data46==
"number"&&!(data46%1)&&!isNaN(data46)&&isFinite(data46))){let err51={instancePath:instancePath+"/expect/files/"+key8.replace(/~/g,"~0").replace(
/\//g,"~1")+"/lines",schemaPath:"#/$defs/expectedFile/anyOf/1/properties/lines/type",keyword:"type",params:{type:"integer"}};vErrors===null?
vErrors=[err51]:vErrors.push(err51),errors++}if(errors===_errs136&&typeof data46=="number"&&isFinite(data46)&&(data46<0||isNaN(data46))){let err52={
instancePath:instancePath+"/expect/files/"+key8.replace(/~/g,"~0").replace(/\//g,"~1")+"/lines",schemaPath:"#/$defs/expectedFile/anyOf/1/pro\
perties/lines/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err52]:vErrors.push(err52),errors++}var valid28=_errs136===
errors}else var valid28=!0}}}}else{let err53={instancePath:instancePath+"/expect/files/"+key8.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/$defs/expectedFile/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err53]:vErrors.push(err53),errors++}var _valid3=_errs121===
errors;if(valid27=valid27||_valid3,valid27)errors=_errs118,vErrors!==null&&(_errs118?vErrors.length=_errs118:vErrors=null);else{let err54={instancePath:instancePath+
"/expect/files/"+key8.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/expectedFile/anyOf",keyword:"anyOf",params:{}};return vErrors===
null?vErrors=[err54]:vErrors.push(err54),errors++,validate53.errors=vErrors,!1}var valid25=_errs116===errors;if(!valid25)break}else return validate53.
errors=[{instancePath:instancePath+"/expect/files",schemaPath:"#/properties/expect/properties/files/type",keyword:"type",params:{type:"objec\
t"}}],!1;var valid11=_errs113===errors}else var valid11=!0;if(valid11){if(data19.values!==void 0){let data47=data19.values,_errs138=errors;if(errors===
_errs138&&!(data47&&typeof data47=="object"&&!Array.isArray(data47)))return validate53.errors=[{instancePath:instancePath+"/expect/values",schemaPath:"\
#/properties/expect/properties/values/type",keyword:"type",params:{type:"object"}}],!1;var valid11=_errs138===errors}else var valid11=!0;if(valid11){
if(data19.checks!==void 0){let data48=data19.checks,_errs141=errors;if(errors===_errs141)if(data48&&typeof data48=="object"&&!Array.isArray(
data48))for(let key10 in data48){let data49=data48[key10],_errs144=errors;if(!(data49==="passed"||data49==="failed"))return validate53.errors=
[{instancePath:instancePath+"/expect/checks/"+key10.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/expect/properties/checks\
/additionalProperties/enum",keyword:"enum",params:{allowedValues:schema93.properties.expect.properties.checks.additionalProperties.enum}}],!1;
var valid31=_errs144===errors;if(!valid31)break}else return validate53.errors=[{instancePath:instancePath+"/expect/checks",schemaPath:"#/pro\
perties/expect/properties/checks/type",keyword:"type",params:{type:"object"}}],!1;var valid11=_errs141===errors}else var valid11=!0;if(valid11)
if(data19.error!==void 0){let data50=data19.error,_errs145=errors,_errs146=errors,valid32=!1,_errs147=errors;if(errors===_errs147)if(typeof data50==
"string"){if(data50.length<1){let err55={instancePath:instancePath+"/expect/error",schemaPath:"#/properties/expect/properties/error/anyOf/0/\
minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err55]:vErrors.push(err55),errors++}}else{let err56={instancePath:instancePath+
"/expect/error",schemaPath:"#/properties/expect/properties/error/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err56]:vErrors.push(err56),errors++}var _valid5=_errs147===errors;valid32=valid32||_valid5;let _errs149=errors;if(errors===_errs149)if(data50&&
typeof data50=="object"&&!Array.isArray(data50))if(Object.keys(data50).length<1){let err57={instancePath:instancePath+"/expect/error",schemaPath:"\
#/properties/expect/properties/error/anyOf/1/minProperties",keyword:"minProperties",params:{limit:1}};vErrors===null?vErrors=[err57]:vErrors.
push(err57),errors++}else{let _errs151=errors;for(let key11 in data50)if(!(key11==="message"||key11==="kind")){let err58={instancePath:instancePath+
"/expect/error",schemaPath:"#/properties/expect/properties/error/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key11}};
vErrors===null?vErrors=[err58]:vErrors.push(err58),errors++;break}if(_errs151===errors){if(data50.message!==void 0){let data51=data50.message,
_errs152=errors,_errs154=errors,valid35=!1,_errs155=errors;if(typeof data51!="string"){let err59={instancePath:instancePath+"/expect/error/m\
essage",schemaPath:"#/$defs/textPattern/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err59]:vErrors.push(err59),
errors++}var _valid6=_errs155===errors;valid35=valid35||_valid6;let _errs157=errors;if(errors===_errs157)if(data51&&typeof data51=="object"&&
!Array.isArray(data51))if(Object.keys(data51).length<1){let err60={instancePath:instancePath+"/expect/error/message",schemaPath:"#/$defs/tex\
tPattern/anyOf/1/minProperties",keyword:"minProperties",params:{limit:1}};vErrors===null?vErrors=[err60]:vErrors.push(err60),errors++}else{let _errs159=errors;
for(let key12 in data51)if(!(key12==="contains"||key12==="matches")){let err61={instancePath:instancePath+"/expect/error/message",schemaPath:"\
#/$defs/textPattern/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key12}};vErrors===null?vErrors=[
err61]:vErrors.push(err61),errors++;break}if(_errs159===errors){if(data51.contains!==void 0){let data52=data51.contains,_errs160=errors,_errs161=errors,
valid37=!1,_errs162=errors;if(typeof data52!="string"){let err62={instancePath:instancePath+"/expect/error/message/contains",schemaPath:"#/$\
defs/textPattern/anyOf/1/properties/contains/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err62]:vErrors.push(
err62),errors++}var _valid7=_errs162===errors;valid37=valid37||_valid7;let _errs164=errors;if(errors===_errs164)if(Array.isArray(data52))if(data52.
length<1){let err63={instancePath:instancePath+"/expect/error/message/contains",schemaPath:"#/$defs/textPattern/anyOf/1/properties/contains/\
anyOf/1/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err63]:vErrors.push(err63),errors++}else{var valid38=!0;let len9=data52.
length;for(let i9=0;i9<len9;i9++){let _errs166=errors;if(typeof data52[i9]!="string"){let err64={instancePath:instancePath+"/expect/error/me\
ssage/contains/"+i9,schemaPath:"#/$defs/textPattern/anyOf/1/properties/contains/anyOf/1/items/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err64]:vErrors.push(err64),errors++}var valid38=_errs166===errors;if(!valid38)break}}else{let err65={instancePath:instancePath+
"/expect/error/message/contains",schemaPath:"#/$defs/textPattern/anyOf/1/properties/contains/anyOf/1/type",keyword:"type",params:{type:"arra\
y"}};vErrors===null?vErrors=[err65]:vErrors.push(err65),errors++}var _valid7=_errs164===errors;if(valid37=valid37||_valid7,valid37)errors=_errs161,
vErrors!==null&&(_errs161?vErrors.length=_errs161:vErrors=null);else{let err66={instancePath:instancePath+"/expect/error/message/contains",schemaPath:"\
#/$defs/textPattern/anyOf/1/properties/contains/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err66]:vErrors.push(err66),errors++}
var valid36=_errs160===errors}else var valid36=!0;if(valid36)if(data51.matches!==void 0){let _errs168=errors;if(typeof data51.matches!="stri\
ng"){let err67={instancePath:instancePath+"/expect/error/message/matches",schemaPath:"#/$defs/textPattern/anyOf/1/properties/matches/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err67]:vErrors.push(err67),errors++}var valid36=_errs168===errors}else var valid36=!0}}else{
let err68={instancePath:instancePath+"/expect/error/message",schemaPath:"#/$defs/textPattern/anyOf/1/type",keyword:"type",params:{type:"obje\
ct"}};vErrors===null?vErrors=[err68]:vErrors.push(err68),errors++}var _valid6=_errs157===errors;if(valid35=valid35||_valid6,valid35)errors=_errs154,
vErrors!==null&&(_errs154?vErrors.length=_errs154:vErrors=null);else{let err69={instancePath:instancePath+"/expect/error/message",schemaPath:"\
#/$defs/textPattern/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err69]:vErrors.push(err69),errors++}var valid33=_errs152===errors}else
var valid33=!0;if(valid33)if(data50.kind!==void 0){let data55=data50.kind,_errs170=errors;if(!(data55==="user"||data55==="contract"||data55===
"check")){let err70={instancePath:instancePath+"/expect/error/kind",schemaPath:"#/properties/expect/properties/error/anyOf/1/properties/kind\
/enum",keyword:"enum",params:{allowedValues:schema93.properties.expect.properties.error.anyOf[1].properties.kind.enum}};vErrors===null?vErrors=
[err70]:vErrors.push(err70),errors++}var valid33=_errs170===errors}else var valid33=!0}}else{let err71={instancePath:instancePath+"/expect/e\
rror",schemaPath:"#/properties/expect/properties/error/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err71]:vErrors.
push(err71),errors++}var _valid5=_errs149===errors;if(valid32=valid32||_valid5,valid32)errors=_errs146,vErrors!==null&&(_errs146?vErrors.length=
_errs146:vErrors=null);else{let err72={instancePath:instancePath+"/expect/error",schemaPath:"#/properties/expect/properties/error/anyOf",keyword:"\
anyOf",params:{}};return vErrors===null?vErrors=[err72]:vErrors.push(err72),errors++,validate53.errors=vErrors,!1}var valid11=_errs145===errors}else
var valid11=!0}}}}}}}}}}}}else return validate53.errors=[{instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/type",keyword:"\
type",params:{type:"object"}}],!1;var valid0=_errs54===errors}else var valid0=!0}}}}}}}}}}else return validate53.errors=[{instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}}],!1;return validate53.errors=vErrors,errors===0}validate53.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function validate67(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate67.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let _errs1=errors;for(let key0 in data)if(!func1.call(schema33.properties,key0)){
return validate67.errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}}],
!1;break}if(_errs1===errors){if(data.job!==void 0){let _errs2=errors;if(typeof data.job!="string")return validate67.errors=[{instancePath:instancePath+
"/job",schemaPath:"#/properties/job/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.type!==void 0){let data1=data.type,_errs4=errors;if(errors===_errs4)if(typeof data1=="string"){if(!pattern4.test(data1))return validate67.
errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/pattern",keyword:"pattern",params:{pattern:"^[a-z][a-z0-9_]*(@[0-9]\
+)?$"}}],!1}else return validate67.errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"\
string"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.description!==void 0){let _errs6=errors;if(typeof data.description!=
"string")return validate67.errors=[{instancePath:instancePath+"/description",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",
params:{type:"string"}}],!1;var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.owners!==void 0){let data3=data.owners,_errs9=errors;
if(errors===errors)if(Array.isArray(data3)){var valid3=!0;let len0=data3.length;for(let i0=0;i0<len0;i0++){let data4=data3[i0],_errs12=errors;
if(errors===_errs12)if(typeof data4=="string"){if(data4.length<1)return validate67.errors=[{instancePath:instancePath+"/owners/"+i0,schemaPath:"\
common.schema.json#/$defs/owners/items/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate67.errors=[{instancePath:instancePath+
"/owners/"+i0,schemaPath:"common.schema.json#/$defs/owners/items/type",keyword:"type",params:{type:"string"}}],!1;var valid3=_errs12===errors;
if(!valid3)break}}else return validate67.errors=[{instancePath:instancePath+"/owners",schemaPath:"common.schema.json#/$defs/owners/type",keyword:"\
type",params:{type:"array"}}],!1;var valid0=_errs9===errors}else var valid0=!0;if(valid0){if(data.tags!==void 0){let data5=data.tags,_errs14=errors,
_errs16=errors,valid5=!1,_errs17=errors;if(errors===_errs17)if(data5&&typeof data5=="object"&&!Array.isArray(data5)){for(let key1 in data5){
let _errs19=errors;if(typeof key1=="string"&&!pattern5.test(key1)){let err0={instancePath:instancePath+"/tags",schemaPath:"common.schema.jso\
n#/$defs/tags/anyOf/0/propertyNames/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_./-]*$"},propertyName:key1};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}var valid6=_errs19===errors;if(!valid6){let err1={instancePath:instancePath+"/tags",schemaPath:"\
common.schema.json#/$defs/tags/anyOf/0/propertyNames",keyword:"propertyNames",params:{propertyName:key1}};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++;break}}if(valid6)for(let key2 in data5){let data6=data5[key2],_errs21=errors;if(typeof data6!="string"&&!(typeof data6==
"number"&&isFinite(data6))&&typeof data6!="boolean"){let err2={instancePath:instancePath+"/tags/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),
schemaPath:"common.schema.json#/$defs/tags/anyOf/0/additionalProperties/type",keyword:"type",params:{type:schema37.anyOf[0].additionalProperties.
type}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}var valid7=_errs21===errors;if(!valid7)break}}else{let err3={instancePath:instancePath+
"/tags",schemaPath:"common.schema.json#/$defs/tags/anyOf/0/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}var _valid0=_errs17===errors;valid5=valid5||_valid0;let _errs23=errors;if(errors===_errs23)if(Array.isArray(data5)){var valid8=!0;
let len1=data5.length;for(let i1=0;i1<len1;i1++){let data7=data5[i1],_errs25=errors;if(errors===_errs25)if(typeof data7=="string"){if(!pattern5.
test(data7)){let err4={instancePath:instancePath+"/tags/"+i1,schemaPath:"common.schema.json#/$defs/tags/anyOf/1/items/pattern",keyword:"patt\
ern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_./-]*$"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+
"/tags/"+i1,schemaPath:"common.schema.json#/$defs/tags/anyOf/1/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:
vErrors.push(err5),errors++}var valid8=_errs25===errors;if(!valid8)break}}else{let err6={instancePath:instancePath+"/tags",schemaPath:"commo\
n.schema.json#/$defs/tags/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}var _valid0=_errs23===
errors;if(valid5=valid5||_valid0,valid5)errors=_errs16,vErrors!==null&&(_errs16?vErrors.length=_errs16:vErrors=null);else{let err7={instancePath:instancePath+
"/tags",schemaPath:"common.schema.json#/$defs/tags/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err7]:vErrors.push(err7),
errors++,validate67.errors=vErrors,!1}var valid0=_errs14===errors}else var valid0=!0;if(valid0){if(data.pipeline!==void 0){let _errs27=errors;
validate24(data.pipeline,{instancePath:instancePath+"/pipeline",parentData:data,parentDataProperty:"pipeline",rootData,dynamicAnchors})||(vErrors=
vErrors===null?validate24.errors:vErrors.concat(validate24.errors),errors=vErrors.length);var valid0=_errs27===errors}else var valid0=!0;if(valid0){
if(data.schedule!==void 0){let _errs28=errors;validate26(data.schedule,{instancePath:instancePath+"/schedule",parentData:data,parentDataProperty:"\
schedule",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate26.errors:vErrors.concat(validate26.errors),errors=vErrors.length);var valid0=_errs28===
errors}else var valid0=!0;if(valid0){if(data.config!==void 0){let data10=data.config,_errs29=errors;if(errors===_errs29&&!(data10&&typeof data10==
"object"&&!Array.isArray(data10)))return validate67.errors=[{instancePath:instancePath+"/config",schemaPath:"#/properties/config/type",keyword:"\
type",params:{type:"object"}}],!1;var valid0=_errs29===errors}else var valid0=!0;if(valid0){if(data.resources!==void 0){let data11=data.resources,
_errs32=errors;if(errors===_errs32)if(data11&&typeof data11=="object"&&!Array.isArray(data11))for(let key3 in data11){let data12=data11[key3],
_errs35=errors;if(errors===errors)if(typeof data12=="string"){if(data12.length>100)return validate67.errors=[{instancePath:instancePath+"/re\
sources/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"common.schema.json#/$defs/identifier/maxLength",keyword:"maxLength",params:{
limit:100}}],!1;if(!pattern16.test(data12))return validate67.errors=[{instancePath:instancePath+"/resources/"+key3.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"common.schema.json#/$defs/identifier/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"}}],!1}else
return validate67.errors=[{instancePath:instancePath+"/resources/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"common.schema.jso\
n#/$defs/identifier/type",keyword:"type",params:{type:"string"}}],!1;var valid9=_errs35===errors;if(!valid9)break}else return validate67.errors=
[{instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs32===
errors}else var valid0=!0;if(valid0){if(data.outputs!==void 0){let data13=data.outputs,_errs38=errors,_errs39=errors,valid11=!1,_errs40=errors;
if(errors===errors)if(typeof data13=="string"){if(data13.length>200){let err8={instancePath:instancePath+"/outputs",schemaPath:"common.schem\
a.json#/$defs/name/maxLength",keyword:"maxLength",params:{limit:200}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}else if(!pattern7.
test(data13)){let err9={instancePath:instancePath+"/outputs",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern:"\
^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}else{let err10={instancePath:instancePath+
"/outputs",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err10]:vErrors.push(
err10),errors++}var _valid1=_errs40===errors;valid11=valid11||_valid1;let _errs43=errors;if(errors===_errs43)if(Array.isArray(data13)){var valid13=!0;
let len2=data13.length;for(let i2=0;i2<len2;i2++){let data14=data13[i2],_errs45=errors;if(errors===errors)if(typeof data14=="string"){if(data14.
length>200){let err11={instancePath:instancePath+"/outputs/"+i2,schemaPath:"common.schema.json#/$defs/name/maxLength",keyword:"maxLength",params:{
limit:200}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}else if(!pattern7.test(data14)){let err12={instancePath:instancePath+
"/outputs/"+i2,schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0\
-9_][A-Za-z0-9_-]*)*$"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}else{let err13={instancePath:instancePath+"/outputs/"+
i2,schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),
errors++}var valid13=_errs45===errors;if(!valid13)break}}else{let err14={instancePath:instancePath+"/outputs",schemaPath:"#/properties/outpu\
ts/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}var _valid1=_errs43===errors;
valid11=valid11||_valid1;let _errs48=errors;if(errors===_errs48)if(data13&&typeof data13=="object"&&!Array.isArray(data13))for(let key4 in data13){
let data15=data13[key4],_errs51=errors,_errs52=errors,valid16=!1,_errs53=errors;validate32(data15,{instancePath:instancePath+"/outputs/"+key4.
replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data13,parentDataProperty:key4,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate32.
errors:vErrors.concat(validate32.errors),errors=vErrors.length);var _valid2=_errs53===errors;valid16=valid16||_valid2;let _errs54=errors;if(data15!==
null){let err15={instancePath:instancePath+"/outputs/"+key4.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/outputs/anyOf/2/\
additionalProperties/anyOf/1/type",keyword:"type",params:{type:"null"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}var _valid2=_errs54===
errors;if(valid16=valid16||_valid2,valid16)errors=_errs52,vErrors!==null&&(_errs52?vErrors.length=_errs52:vErrors=null);else{let err16={instancePath:instancePath+
"/outputs/"+key4.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/outputs/anyOf/2/additionalProperties/anyOf",keyword:"anyOf",
params:{}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}var valid15=_errs51===errors;if(!valid15)break}else{let err17={instancePath:instancePath+
"/outputs",schemaPath:"#/properties/outputs/anyOf/2/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err17]:vErrors.push(
err17),errors++}var _valid1=_errs48===errors;if(valid11=valid11||_valid1,valid11)errors=_errs39,vErrors!==null&&(_errs39?vErrors.length=_errs39:
vErrors=null);else{let err18={instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/anyOf",keyword:"anyOf",params:{}};return vErrors===
null?vErrors=[err18]:vErrors.push(err18),errors++,validate67.errors=vErrors,!1}var valid0=_errs38===errors}else var valid0=!0;if(valid0){if(data.
inputs!==void 0){let data16=data.inputs,_errs56=errors,_errs57=errors,valid17=!1,_errs58=errors;if(errors===errors)if(typeof data16=="string"){
if(data16.length>200){let err19={instancePath:instancePath+"/inputs",schemaPath:"common.schema.json#/$defs/name/maxLength",keyword:"maxLengt\
h",params:{limit:200}};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}else if(!pattern7.test(data16)){let err20={instancePath:instancePath+
"/inputs",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][\
A-Za-z0-9_-]*)*$"}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}else{let err21={instancePath:instancePath+"/inputs",schemaPath:"\
common.schema.json#/$defs/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}var _valid3=_errs58===
errors;valid17=valid17||_valid3;let _errs61=errors;if(errors===_errs61)if(Array.isArray(data16)){var valid19=!0;let len3=data16.length;for(let i3=0;i3<
len3;i3++){let data17=data16[i3],_errs63=errors;if(errors===errors)if(typeof data17=="string"){if(data17.length>200){let err22={instancePath:instancePath+
"/inputs/"+i3,schemaPath:"common.schema.json#/$defs/name/maxLength",keyword:"maxLength",params:{limit:200}};vErrors===null?vErrors=[err22]:vErrors.
push(err22),errors++}else if(!pattern7.test(data17)){let err23={instancePath:instancePath+"/inputs/"+i3,schemaPath:"common.schema.json#/$def\
s/name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$"}};vErrors===null?vErrors=[err23]:
vErrors.push(err23),errors++}}else{let err24={instancePath:instancePath+"/inputs/"+i3,schemaPath:"common.schema.json#/$defs/name/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}var valid19=_errs63===errors;if(!valid19)break}}else{
let err25={instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===
null?vErrors=[err25]:vErrors.push(err25),errors++}var _valid3=_errs61===errors;valid17=valid17||_valid3;let _errs66=errors;if(errors===_errs66)
if(data16&&typeof data16=="object"&&!Array.isArray(data16))for(let key5 in data16){let data18=data16[key5],_errs69=errors,_errs70=errors,valid22=!1,
_errs71=errors;validate38(data18,{instancePath:instancePath+"/inputs/"+key5.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data16,parentDataProperty:key5,
rootData,dynamicAnchors})||(vErrors=vErrors===null?validate38.errors:vErrors.concat(validate38.errors),errors=vErrors.length);var _valid4=_errs71===
errors;valid22=valid22||_valid4;let _errs72=errors;if(data18!==null){let err26={instancePath:instancePath+"/inputs/"+key5.replace(/~/g,"~0").
replace(/\//g,"~1"),schemaPath:"#/properties/inputs/anyOf/2/additionalProperties/anyOf/1/type",keyword:"type",params:{type:"null"}};vErrors===
null?vErrors=[err26]:vErrors.push(err26),errors++}var _valid4=_errs72===errors;if(valid22=valid22||_valid4,valid22)errors=_errs70,vErrors!==
null&&(_errs70?vErrors.length=_errs70:vErrors=null);else{let err27={instancePath:instancePath+"/inputs/"+key5.replace(/~/g,"~0").replace(/\//g,
"~1"),schemaPath:"#/properties/inputs/anyOf/2/additionalProperties/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err27]:vErrors.
push(err27),errors++}var valid21=_errs69===errors;if(!valid21)break}else{let err28={instancePath:instancePath+"/inputs",schemaPath:"#/proper\
ties/inputs/anyOf/2/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}var _valid3=_errs66===
errors;if(valid17=valid17||_valid3,valid17)errors=_errs57,vErrors!==null&&(_errs57?vErrors.length=_errs57:vErrors=null);else{let err29={instancePath:instancePath+
"/inputs",schemaPath:"#/properties/inputs/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++,
validate67.errors=vErrors,!1}var valid0=_errs56===errors}else var valid0=!0;if(valid0){if(data.after!==void 0){let _errs74=errors;validate24(
data.after,{instancePath:instancePath+"/after",parentData:data,parentDataProperty:"after",rootData,dynamicAnchors})||(vErrors=vErrors===null?
validate24.errors:vErrors.concat(validate24.errors),errors=vErrors.length);var valid0=_errs74===errors}else var valid0=!0;if(valid0){if(data.
partitions!==void 0){let data20=data.partitions,_errs75=errors;if(errors===errors)if(typeof data20=="string"){if(data20.length>100)return validate67.
errors=[{instancePath:instancePath+"/partitions",schemaPath:"common.schema.json#/$defs/identifier/maxLength",keyword:"maxLength",params:{limit:100}}],
!1;if(!pattern16.test(data20))return validate67.errors=[{instancePath:instancePath+"/partitions",schemaPath:"common.schema.json#/$defs/ident\
ifier/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"}}],!1}else return validate67.errors=[{instancePath:instancePath+
"/partitions",schemaPath:"common.schema.json#/$defs/identifier/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs75===errors}else
var valid0=!0;if(valid0){if(data.params!==void 0){let data21=data.params,_errs78=errors;if(errors===_errs78)if(data21&&typeof data21=="objec\
t"&&!Array.isArray(data21))for(let key6 in data21){let _errs80=errors;if(typeof key6=="string"&&!pattern37.test(key6)){let err30={instancePath:instancePath+
"/params",schemaPath:"#/properties/params/propertyNames/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z_][A-Za-z0-9_]*$"},propertyName:key6};
vErrors===null?vErrors=[err30]:vErrors.push(err30),errors++}var valid24=_errs80===errors;if(!valid24){let err31={instancePath:instancePath+"\
/params",schemaPath:"#/properties/params/propertyNames",keyword:"propertyNames",params:{propertyName:key6}};return vErrors===null?vErrors=[err31]:
vErrors.push(err31),errors++,validate67.errors=vErrors,!1;break}}else return validate67.errors=[{instancePath:instancePath+"/params",schemaPath:"\
#/properties/params/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs78===errors}else var valid0=!0;if(valid0){if(data.params_schema!==
void 0){let data22=data.params_schema,_errs82=errors;if(errors===_errs82&&!(data22&&typeof data22=="object"&&!Array.isArray(data22)))return validate67.
errors=[{instancePath:instancePath+"/params_schema",schemaPath:"#/properties/params_schema/type",keyword:"type",params:{type:"object"}}],!1;
var valid0=_errs82===errors}else var valid0=!0;if(valid0){if(data.retry!==void 0){let _errs85=errors;validate41(data.retry,{instancePath:instancePath+
"/retry",parentData:data,parentDataProperty:"retry",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate41.errors:vErrors.concat(validate41.
errors),errors=vErrors.length);var valid0=_errs85===errors}else var valid0=!0;if(valid0){if(data.timeout!==void 0){let data24=data.timeout,_errs86=errors;
if(errors===errors)if(typeof data24=="string"){if(!pattern9.test(data24))return validate67.errors=[{instancePath:instancePath+"/timeout",schemaPath:"\
common.schema.json#/$defs/duration/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,9}(ms|s|m|h|d)$"}}],!1}else return validate67.errors=
[{instancePath:instancePath+"/timeout",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs86===
errors}else var valid0=!0;if(valid0){if(data.memory!==void 0){let data25=data.memory,_errs89=errors;if(errors===errors)if(typeof data25=="st\
ring"){if(!pattern41.test(data25))return validate67.errors=[{instancePath:instancePath+"/memory",schemaPath:"common.schema.json#/$defs/size/\
pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,9}(B|KiB|MiB|GiB|TiB)$"}}],!1}else return validate67.errors=[{instancePath:instancePath+
"/memory",schemaPath:"common.schema.json#/$defs/size/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs89===errors}else var valid0=!0;
if(valid0){if(data.priority!==void 0){let data26=data.priority,_errs92=errors;if(!(typeof data26=="number"&&!(data26%1)&&!isNaN(data26)&&isFinite(
data26)))return validate67.errors=[{instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type:"\
integer"}}],!1;if(errors===_errs92&&typeof data26=="number"&&isFinite(data26)){if(data26>1e3||isNaN(data26))return validate67.errors=[{instancePath:instancePath+
"/priority",schemaPath:"#/properties/priority/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e3}}],!1;if(data26<-1e3||isNaN(data26))
return validate67.errors=[{instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:-1e3}}],!1}var valid0=_errs92===errors}else var valid0=!0;if(valid0){if(data.pool!==void 0){let _errs94=errors;validate24(data.pool,
{instancePath:instancePath+"/pool",parentData:data,parentDataProperty:"pool",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate24.errors:
vErrors.concat(validate24.errors),errors=vErrors.length);var valid0=_errs94===errors}else var valid0=!0;if(valid0){if(data.previous_run!==void 0){
let _errs95=errors;if(data.previous_run!=="required")return validate67.errors=[{instancePath:instancePath+"/previous_run",schemaPath:"#/prop\
erties/previous_run/enum",keyword:"enum",params:{allowedValues:schema33.properties.previous_run.enum}}],!1;var valid0=_errs95===errors}else var valid0=!0;
if(valid0){if(data.memoize!==void 0){let _errs96=errors;if(typeof data.memoize!="boolean")return validate67.errors=[{instancePath:instancePath+
"/memoize",schemaPath:"#/properties/memoize/type",keyword:"type",params:{type:"boolean"}}],!1;var valid0=_errs96===errors}else var valid0=!0;
if(valid0){if(data.hooks!==void 0){let _errs98=errors;validate44(data.hooks,{instancePath:instancePath+"/hooks",parentData:data,parentDataProperty:"\
hooks",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate44.errors:vErrors.concat(validate44.errors),errors=vErrors.length);var valid0=_errs98===
errors}else var valid0=!0;if(valid0){if(data.sla!==void 0){let _errs99=errors;validate51(data.sla,{instancePath:instancePath+"/sla",parentData:data,
parentDataProperty:"sla",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate51.errors:vErrors.concat(validate51.errors),errors=vErrors.
length);var valid0=_errs99===errors}else var valid0=!0;if(valid0){if(data.deprecated!==void 0){let data32=data.deprecated,_errs100=errors,_errs101=errors,
valid27=!1,_errs102=errors;if(typeof data32!="boolean"){let err32={instancePath:instancePath+"/deprecated",schemaPath:"#/properties/deprecat\
ed/anyOf/0/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}var _valid5=_errs102===
errors;valid27=valid27||_valid5;let _errs104=errors;if(errors===_errs104)if(data32&&typeof data32=="object"&&!Array.isArray(data32)){let _errs106=errors;
for(let key7 in data32)if(!(key7==="since"||key7==="use"||key7==="message")){let err33={instancePath:instancePath+"/deprecated",schemaPath:"\
#/properties/deprecated/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key7}};vErrors===null?vErrors=
[err33]:vErrors.push(err33),errors++;break}if(_errs106===errors){if(data32.since!==void 0){let _errs107=errors;if(typeof data32.since!="stri\
ng"){let err34={instancePath:instancePath+"/deprecated/since",schemaPath:"#/properties/deprecated/anyOf/1/properties/since/type",keyword:"ty\
pe",params:{type:"string"}};vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++}var valid28=_errs107===errors}else var valid28=!0;if(valid28){
if(data32.use!==void 0){let data34=data32.use,_errs109=errors;if(errors===errors)if(typeof data34=="string"){if(data34.length>200){let err35={
instancePath:instancePath+"/deprecated/use",schemaPath:"common.schema.json#/$defs/name/maxLength",keyword:"maxLength",params:{limit:200}};vErrors===
null?vErrors=[err35]:vErrors.push(err35),errors++}else if(!pattern7.test(data34)){let err36={instancePath:instancePath+"/deprecated/use",schemaPath:"\
common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$"}};vErrors===
null?vErrors=[err36]:vErrors.push(err36),errors++}}else{let err37={instancePath:instancePath+"/deprecated/use",schemaPath:"common.schema.jso\
n#/$defs/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err37]:vErrors.push(err37),errors++}var valid28=_errs109===
errors}else var valid28=!0;if(valid28)if(data32.message!==void 0){let _errs112=errors;if(typeof data32.message!="string"){let err38={instancePath:instancePath+
"/deprecated/message",schemaPath:"#/properties/deprecated/anyOf/1/properties/message/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err38]:vErrors.push(err38),errors++}var valid28=_errs112===errors}else var valid28=!0}}}else{let err39={instancePath:instancePath+
"/deprecated",schemaPath:"#/properties/deprecated/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err39]:vErrors.
push(err39),errors++}var _valid5=_errs104===errors;if(valid27=valid27||_valid5,valid27)errors=_errs101,vErrors!==null&&(_errs101?vErrors.length=
_errs101:vErrors=null);else{let err40={instancePath:instancePath+"/deprecated",schemaPath:"#/properties/deprecated/anyOf",keyword:"anyOf",params:{}};
return vErrors===null?vErrors=[err40]:vErrors.push(err40),errors++,validate67.errors=vErrors,!1}var valid0=_errs100===errors}else var valid0=!0;
if(valid0){if(data.experimental!==void 0){let _errs114=errors;if(typeof data.experimental!="boolean")return validate67.errors=[{instancePath:instancePath+
"/experimental",schemaPath:"#/properties/experimental/type",keyword:"type",params:{type:"boolean"}}],!1;var valid0=_errs114===errors}else var valid0=!0;
if(valid0){if(data.files!==void 0){let data37=data.files,_errs116=errors;if(errors===_errs116)if(Array.isArray(data37)){var valid30=!0;let len4=data37.
length;for(let i4=0;i4<len4;i4++){let data38=data37[i4],_errs118=errors;if(errors===_errs118)if(typeof data38=="string"){if(data38.length<1)
return validate67.errors=[{instancePath:instancePath+"/files/"+i4,schemaPath:"#/properties/files/items/minLength",keyword:"minLength",params:{
limit:1}}],!1}else return validate67.errors=[{instancePath:instancePath+"/files/"+i4,schemaPath:"#/properties/files/items/type",keyword:"typ\
e",params:{type:"string"}}],!1;var valid30=_errs118===errors;if(!valid30)break}}else return validate67.errors=[{instancePath:instancePath+"/\
files",schemaPath:"#/properties/files/type",keyword:"type",params:{type:"array"}}],!1;var valid0=_errs116===errors}else var valid0=!0;if(valid0){
if(data.for_each!==void 0){let data39=data.for_each,_errs120=errors;if(errors===_errs120)if(data39&&typeof data39=="object"&&!Array.isArray(
data39)){if(Object.keys(data39).length<1)return validate67.errors=[{instancePath:instancePath+"/for_each",schemaPath:"#/properties/for_each/\
minProperties",keyword:"minProperties",params:{limit:1}}],!1;for(let key8 in data39){let _errs122=errors;if(typeof key8=="string"&&!pattern37.
test(key8)){let err41={instancePath:instancePath+"/for_each",schemaPath:"#/properties/for_each/propertyNames/pattern",keyword:"pattern",params:{
pattern:"^[A-Za-z_][A-Za-z0-9_]*$"},propertyName:key8};vErrors===null?vErrors=[err41]:vErrors.push(err41),errors++}var valid31=_errs122===errors;
if(!valid31){let err42={instancePath:instancePath+"/for_each",schemaPath:"#/properties/for_each/propertyNames",keyword:"propertyNames",params:{
propertyName:key8}};return vErrors===null?vErrors=[err42]:vErrors.push(err42),errors++,validate67.errors=vErrors,!1;break}}if(valid31)for(let key9 in data39){
let data40=data39[key9],_errs124=errors;if(errors===_errs124)if(Array.isArray(data40)){if(data40.length>1e4)return validate67.errors=[{instancePath:instancePath+
"/for_each/"+key9.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/for_each/additionalProperties/maxItems",keyword:"maxItems",
params:{limit:1e4}}],!1;if(data40.length<1)return validate67.errors=[{instancePath:instancePath+"/for_each/"+key9.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"#/properties/for_each/additionalProperties/minItems",keyword:"minItems",params:{limit:1}}],!1;{var valid33=!0;let len5=data40.
length;for(let i5=0;i5<len5;i5++){let data41=data40[i5],_errs126=errors,_errs127=errors,valid34=!1,_errs128=errors;if(typeof data41!="string"&&
!(typeof data41=="number"&&isFinite(data41))&&typeof data41!="boolean"){let err43={instancePath:instancePath+"/for_each/"+key9.replace(/~/g,
"~0").replace(/\//g,"~1")+"/"+i5,schemaPath:"#/properties/for_each/additionalProperties/items/anyOf/0/type",keyword:"type",params:{type:schema33.
properties.for_each.additionalProperties.items.anyOf[0].type}};vErrors===null?vErrors=[err43]:vErrors.push(err43),errors++}var _valid6=_errs128===
errors;valid34=valid34||_valid6;let _errs130=errors;if(!(data41&&typeof data41=="object"&&!Array.isArray(data41))){let err44={instancePath:instancePath+
"/for_each/"+key9.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+i5,schemaPath:"#/properties/for_each/additionalProperties/items/anyOf/1/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err44]:vErrors.push(err44),errors++}var _valid6=_errs130===errors;if(valid34=valid34||
_valid6,valid34)errors=_errs127,vErrors!==null&&(_errs127?vErrors.length=_errs127:vErrors=null);else{let err45={instancePath:instancePath+"/\
for_each/"+key9.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+i5,schemaPath:"#/properties/for_each/additionalProperties/items/anyOf",keyword:"a\
nyOf",params:{}};return vErrors===null?vErrors=[err45]:vErrors.push(err45),errors++,validate67.errors=vErrors,!1}var valid33=_errs126===errors;
if(!valid33)break}}}else return validate67.errors=[{instancePath:instancePath+"/for_each/"+key9.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/properties/for_each/additionalProperties/type",keyword:"type",params:{type:"array"}}],!1;var valid32=_errs124===errors;if(!valid32)break}}else
return validate67.errors=[{instancePath:instancePath+"/for_each",schemaPath:"#/properties/for_each/type",keyword:"type",params:{type:"object"}}],
!1;var valid0=_errs120===errors}else var valid0=!0;if(valid0){if(data.items!==void 0){let data42=data.items,_errs132=errors,_errs133=errors,
valid35=!1,_errs134=errors;if(data42!==!0){let err46={instancePath:instancePath+"/items",schemaPath:"#/properties/items/anyOf/0/const",keyword:"\
const",params:{allowedValue:!0}};vErrors===null?vErrors=[err46]:vErrors.push(err46),errors++}var _valid7=_errs134===errors;valid35=valid35||
_valid7;let _errs135=errors;if(errors===_errs135)if(typeof data42=="string"){if(data42.length<1){let err47={instancePath:instancePath+"/item\
s",schemaPath:"#/properties/items/anyOf/1/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err47]:vErrors.push(err47),
errors++}}else{let err48={instancePath:instancePath+"/items",schemaPath:"#/properties/items/anyOf/1/type",keyword:"type",params:{type:"strin\
g"}};vErrors===null?vErrors=[err48]:vErrors.push(err48),errors++}var _valid7=_errs135===errors;if(valid35=valid35||_valid7,valid35)errors=_errs133,
vErrors!==null&&(_errs133?vErrors.length=_errs133:vErrors=null);else{let err49={instancePath:instancePath+"/items",schemaPath:"#/properties/\
items/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err49]:vErrors.push(err49),errors++,validate67.errors=vErrors,!1}var valid0=_errs132===
errors}else var valid0=!0;if(valid0){if(data.map!==void 0){let data43=data.map,_errs137=errors;if(errors===errors)if(typeof data43=="string"){
if(data43.length>200)return validate67.errors=[{instancePath:instancePath+"/map",schemaPath:"common.schema.json#/$defs/name/maxLength",keyword:"\
maxLength",params:{limit:200}}],!1;if(!pattern7.test(data43))return validate67.errors=[{instancePath:instancePath+"/map",schemaPath:"common.\
schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$"}}],!1}else
return validate67.errors=[{instancePath:instancePath+"/map",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type:"st\
ring"}}],!1;var valid0=_errs137===errors}else var valid0=!0;if(valid0)if(data.tests!==void 0){let data44=data.tests,_errs140=errors;if(errors===
_errs140)if(Array.isArray(data44)){var valid37=!0;let len6=data44.length;for(let i6=0;i6<len6;i6++){let _errs142=errors;validate53(data44[i6],
{instancePath:instancePath+"/tests/"+i6,parentData:data44,parentDataProperty:i6,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate53.
errors:vErrors.concat(validate53.errors),errors=vErrors.length);var valid37=_errs142===errors;if(!valid37)break}}else return validate67.errors=
[{instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/type",keyword:"type",params:{type:"array"}}],!1;var valid0=_errs140===errors}else
var valid0=!0}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}else return validate67.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"ob\
ject"}}],!1;return validate67.errors=vErrors,errors===0}validate67.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var isProject=validate78,
schema129={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"project.schema.json",type:"object",additionalProperties:!1,required:[
"millrace","project","descriptors"],properties:{millrace:{const:1},project:{$ref:"common.schema.json#/$defs/identifier"},description:{$ref:"\
common.schema.json#/$defs/text"},descriptors:{type:"array",items:{type:"string",minLength:1},minItems:1},include:{type:"array",items:{type:"\
string",minLength:1}},defaults:{$ref:"job.schema.json#/$defs/defaults"},sql:{type:"object",additionalProperties:!1,properties:{dialect:{$ref:"\
#/$defs/dialect"}}},python:{$ref:"#/$defs/python"},tags:{type:"object",additionalProperties:{anyOf:[{enum:["any"]},{type:"array",items:{type:[
"string","number","boolean"]}}]}},environments:{type:"object",propertyNames:{$ref:"common.schema.json#/$defs/identifier"},additionalProperties:{
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
string"},require:{type:"object",additionalProperties:!0},severity:{enum:["error","warning"]}}}}},schema133={enum:["duckdb","postgres","redsh\
ift","bigquery","snowflake"]};var schema219={anyOf:[{enum:["env"]},{type:"object",additionalProperties:!1,required:["type"],properties:{type:{enum:["env","file"]},name:{type:"\
string"},path:{type:"string"}}}]},pattern122=new RegExp("^MR[0-9]{4}$","u");function validate22(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate22.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let _errs1=errors;for(let key0 in data)if(!func1.call(schema33.properties,key0)){return validate22.errors=[{
instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}}],!1;break}if(_errs1===errors){
if(data.job!==void 0){let _errs2=errors;if(typeof data.job!="string")return validate22.errors=[{instancePath:instancePath+"/job",schemaPath:"\
#/properties/job/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.type!==void 0){
let data1=data.type,_errs4=errors;if(errors===_errs4)if(typeof data1=="string"){if(!pattern4.test(data1))return validate22.errors=[{instancePath:instancePath+
"/type",schemaPath:"#/properties/type/pattern",keyword:"pattern",params:{pattern:"^[a-z][a-z0-9_]*(@[0-9]+)?$"}}],!1}else return validate22.
errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs4===
errors}else var valid0=!0;if(valid0){if(data.description!==void 0){let _errs6=errors;if(typeof data.description!="string")return validate22.
errors=[{instancePath:instancePath+"/description",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type:"string"}}],!1;
var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.owners!==void 0){let data3=data.owners,_errs9=errors;if(errors===errors)if(Array.
isArray(data3)){var valid3=!0;let len0=data3.length;for(let i0=0;i0<len0;i0++){let data4=data3[i0],_errs12=errors;if(errors===_errs12)if(typeof data4==
"string"){if(data4.length<1)return validate22.errors=[{instancePath:instancePath+"/owners/"+i0,schemaPath:"common.schema.json#/$defs/owners/\
items/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate22.errors=[{instancePath:instancePath+"/owners/"+i0,schemaPath:"\
common.schema.json#/$defs/owners/items/type",keyword:"type",params:{type:"string"}}],!1;var valid3=_errs12===errors;if(!valid3)break}}else return validate22.
errors=[{instancePath:instancePath+"/owners",schemaPath:"common.schema.json#/$defs/owners/type",keyword:"type",params:{type:"array"}}],!1;var valid0=_errs9===
errors}else var valid0=!0;if(valid0){if(data.tags!==void 0){let data5=data.tags,_errs14=errors,_errs16=errors,valid5=!1,_errs17=errors;if(errors===
_errs17)if(data5&&typeof data5=="object"&&!Array.isArray(data5)){for(let key1 in data5){let _errs19=errors;if(typeof key1=="string"&&!pattern5.
test(key1)){let err0={instancePath:instancePath+"/tags",schemaPath:"common.schema.json#/$defs/tags/anyOf/0/propertyNames/pattern",keyword:"p\
attern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_./-]*$"},propertyName:key1};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var valid6=_errs19===
errors;if(!valid6){let err1={instancePath:instancePath+"/tags",schemaPath:"common.schema.json#/$defs/tags/anyOf/0/propertyNames",keyword:"pr\
opertyNames",params:{propertyName:key1}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++;break}}if(valid6)for(let key2 in data5){let data6=data5[key2],
_errs21=errors;if(typeof data6!="string"&&!(typeof data6=="number"&&isFinite(data6))&&typeof data6!="boolean"){let err2={instancePath:instancePath+
"/tags/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"common.schema.json#/$defs/tags/anyOf/0/additionalProperties/type",keyword:"\
type",params:{type:schema37.anyOf[0].additionalProperties.type}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}var valid7=_errs21===
errors;if(!valid7)break}}else{let err3={instancePath:instancePath+"/tags",schemaPath:"common.schema.json#/$defs/tags/anyOf/0/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}var _valid0=_errs17===errors;valid5=valid5||_valid0;
let _errs23=errors;if(errors===_errs23)if(Array.isArray(data5)){var valid8=!0;let len1=data5.length;for(let i1=0;i1<len1;i1++){let data7=data5[i1],
_errs25=errors;if(errors===_errs25)if(typeof data7=="string"){if(!pattern5.test(data7)){let err4={instancePath:instancePath+"/tags/"+i1,schemaPath:"\
common.schema.json#/$defs/tags/anyOf/1/items/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_./-]*$"}};vErrors===null?vErrors=
[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/tags/"+i1,schemaPath:"common.schema.json#/$defs/tags/anyOf/1/\
items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}var valid8=_errs25===errors;if(!valid8)
break}}else{let err6={instancePath:instancePath+"/tags",schemaPath:"common.schema.json#/$defs/tags/anyOf/1/type",keyword:"type",params:{type:"\
array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}var _valid0=_errs23===errors;if(valid5=valid5||_valid0,valid5)errors=_errs16,
vErrors!==null&&(_errs16?vErrors.length=_errs16:vErrors=null);else{let err7={instancePath:instancePath+"/tags",schemaPath:"common.schema.jso\
n#/$defs/tags/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++,validate22.errors=vErrors,!1}
var valid0=_errs14===errors}else var valid0=!0;if(valid0){if(data.pipeline!==void 0){let _errs27=errors;validate24(data.pipeline,{instancePath:instancePath+
"/pipeline",parentData:data,parentDataProperty:"pipeline",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate24.errors:vErrors.concat(
validate24.errors),errors=vErrors.length);var valid0=_errs27===errors}else var valid0=!0;if(valid0){if(data.schedule!==void 0){let _errs28=errors;
validate26(data.schedule,{instancePath:instancePath+"/schedule",parentData:data,parentDataProperty:"schedule",rootData,dynamicAnchors})||(vErrors=
vErrors===null?validate26.errors:vErrors.concat(validate26.errors),errors=vErrors.length);var valid0=_errs28===errors}else var valid0=!0;if(valid0){
if(data.config!==void 0){let data10=data.config,_errs29=errors;if(errors===_errs29&&!(data10&&typeof data10=="object"&&!Array.isArray(data10)))
return validate22.errors=[{instancePath:instancePath+"/config",schemaPath:"#/properties/config/type",keyword:"type",params:{type:"object"}}],
!1;var valid0=_errs29===errors}else var valid0=!0;if(valid0){if(data.resources!==void 0){let data11=data.resources,_errs32=errors;if(errors===
_errs32)if(data11&&typeof data11=="object"&&!Array.isArray(data11))for(let key3 in data11){let data12=data11[key3],_errs35=errors;if(errors===
errors)if(typeof data12=="string"){if(data12.length>100)return validate22.errors=[{instancePath:instancePath+"/resources/"+key3.replace(/~/g,
"~0").replace(/\//g,"~1"),schemaPath:"common.schema.json#/$defs/identifier/maxLength",keyword:"maxLength",params:{limit:100}}],!1;if(!pattern16.
test(data12))return validate22.errors=[{instancePath:instancePath+"/resources/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"comm\
on.schema.json#/$defs/identifier/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"}}],!1}else return validate22.errors=
[{instancePath:instancePath+"/resources/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"common.schema.json#/$defs/identifier/type",
keyword:"type",params:{type:"string"}}],!1;var valid9=_errs35===errors;if(!valid9)break}else return validate22.errors=[{instancePath:instancePath+
"/resources",schemaPath:"#/properties/resources/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs32===errors}else var valid0=!0;
if(valid0){if(data.outputs!==void 0){let data13=data.outputs,_errs38=errors,_errs39=errors,valid11=!1,_errs40=errors;if(errors===errors)if(typeof data13==
"string"){if(data13.length>200){let err8={instancePath:instancePath+"/outputs",schemaPath:"common.schema.json#/$defs/name/maxLength",keyword:"\
maxLength",params:{limit:200}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}else if(!pattern7.test(data13)){let err9={instancePath:instancePath+
"/outputs",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_]\
[A-Za-z0-9_-]*)*$"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}else{let err10={instancePath:instancePath+"/outputs",schemaPath:"\
common.schema.json#/$defs/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}var _valid1=_errs40===
errors;valid11=valid11||_valid1;let _errs43=errors;if(errors===_errs43)if(Array.isArray(data13)){var valid13=!0;let len2=data13.length;for(let i2=0;i2<
len2;i2++){let data14=data13[i2],_errs45=errors;if(errors===errors)if(typeof data14=="string"){if(data14.length>200){let err11={instancePath:instancePath+
"/outputs/"+i2,schemaPath:"common.schema.json#/$defs/name/maxLength",keyword:"maxLength",params:{limit:200}};vErrors===null?vErrors=[err11]:
vErrors.push(err11),errors++}else if(!pattern7.test(data14)){let err12={instancePath:instancePath+"/outputs/"+i2,schemaPath:"common.schema.j\
son#/$defs/name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$"}};vErrors===null?vErrors=
[err12]:vErrors.push(err12),errors++}}else{let err13={instancePath:instancePath+"/outputs/"+i2,schemaPath:"common.schema.json#/$defs/name/ty\
pe",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}var valid13=_errs45===errors;if(!valid13)
break}}else{let err14={instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/anyOf/1/type",keyword:"type",params:{type:"arra\
y"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}var _valid1=_errs43===errors;valid11=valid11||_valid1;let _errs48=errors;if(errors===
_errs48)if(data13&&typeof data13=="object"&&!Array.isArray(data13))for(let key4 in data13){let data15=data13[key4],_errs51=errors,_errs52=errors,
valid16=!1,_errs53=errors;validate32(data15,{instancePath:instancePath+"/outputs/"+key4.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data13,
parentDataProperty:key4,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate32.errors:vErrors.concat(validate32.errors),errors=vErrors.
length);var _valid2=_errs53===errors;valid16=valid16||_valid2;let _errs54=errors;if(data15!==null){let err15={instancePath:instancePath+"/ou\
tputs/"+key4.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/outputs/anyOf/2/additionalProperties/anyOf/1/type",keyword:"typ\
e",params:{type:"null"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}var _valid2=_errs54===errors;if(valid16=valid16||_valid2,
valid16)errors=_errs52,vErrors!==null&&(_errs52?vErrors.length=_errs52:vErrors=null);else{let err16={instancePath:instancePath+"/outputs/"+key4.
replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/outputs/anyOf/2/additionalProperties/anyOf",keyword:"anyOf",params:{}};vErrors===
null?vErrors=[err16]:vErrors.push(err16),errors++}var valid15=_errs51===errors;if(!valid15)break}else{let err17={instancePath:instancePath+"\
/outputs",schemaPath:"#/properties/outputs/anyOf/2/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err17]:vErrors.push(
err17),errors++}var _valid1=_errs48===errors;if(valid11=valid11||_valid1,valid11)errors=_errs39,vErrors!==null&&(_errs39?vErrors.length=_errs39:
vErrors=null);else{let err18={instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/anyOf",keyword:"anyOf",params:{}};return vErrors===
null?vErrors=[err18]:vErrors.push(err18),errors++,validate22.errors=vErrors,!1}var valid0=_errs38===errors}else var valid0=!0;if(valid0){if(data.
inputs!==void 0){let data16=data.inputs,_errs56=errors,_errs57=errors,valid17=!1,_errs58=errors;if(errors===errors)if(typeof data16=="string"){
if(data16.length>200){let err19={instancePath:instancePath+"/inputs",schemaPath:"common.schema.json#/$defs/name/maxLength",keyword:"maxLengt\
h",params:{limit:200}};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}else if(!pattern7.test(data16)){let err20={instancePath:instancePath+
"/inputs",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][\
A-Za-z0-9_-]*)*$"}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}else{let err21={instancePath:instancePath+"/inputs",schemaPath:"\
common.schema.json#/$defs/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}var _valid3=_errs58===
errors;valid17=valid17||_valid3;let _errs61=errors;if(errors===_errs61)if(Array.isArray(data16)){var valid19=!0;let len3=data16.length;for(let i3=0;i3<
len3;i3++){let data17=data16[i3],_errs63=errors;if(errors===errors)if(typeof data17=="string"){if(data17.length>200){let err22={instancePath:instancePath+
"/inputs/"+i3,schemaPath:"common.schema.json#/$defs/name/maxLength",keyword:"maxLength",params:{limit:200}};vErrors===null?vErrors=[err22]:vErrors.
push(err22),errors++}else if(!pattern7.test(data17)){let err23={instancePath:instancePath+"/inputs/"+i3,schemaPath:"common.schema.json#/$def\
s/name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$"}};vErrors===null?vErrors=[err23]:
vErrors.push(err23),errors++}}else{let err24={instancePath:instancePath+"/inputs/"+i3,schemaPath:"common.schema.json#/$defs/name/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}var valid19=_errs63===errors;if(!valid19)break}}else{
let err25={instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===
null?vErrors=[err25]:vErrors.push(err25),errors++}var _valid3=_errs61===errors;valid17=valid17||_valid3;let _errs66=errors;if(errors===_errs66)
if(data16&&typeof data16=="object"&&!Array.isArray(data16))for(let key5 in data16){let data18=data16[key5],_errs69=errors,_errs70=errors,valid22=!1,
_errs71=errors;validate38(data18,{instancePath:instancePath+"/inputs/"+key5.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data16,parentDataProperty:key5,
rootData,dynamicAnchors})||(vErrors=vErrors===null?validate38.errors:vErrors.concat(validate38.errors),errors=vErrors.length);var _valid4=_errs71===
errors;valid22=valid22||_valid4;let _errs72=errors;if(data18!==null){let err26={instancePath:instancePath+"/inputs/"+key5.replace(/~/g,"~0").
replace(/\//g,"~1"),schemaPath:"#/properties/inputs/anyOf/2/additionalProperties/anyOf/1/type",keyword:"type",params:{type:"null"}};vErrors===
null?vErrors=[err26]:vErrors.push(err26),errors++}var _valid4=_errs72===errors;if(valid22=valid22||_valid4,valid22)errors=_errs70,vErrors!==
null&&(_errs70?vErrors.length=_errs70:vErrors=null);else{let err27={instancePath:instancePath+"/inputs/"+key5.replace(/~/g,"~0").replace(/\//g,
"~1"),schemaPath:"#/properties/inputs/anyOf/2/additionalProperties/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err27]:vErrors.
push(err27),errors++}var valid21=_errs69===errors;if(!valid21)break}else{let err28={instancePath:instancePath+"/inputs",schemaPath:"#/proper\
ties/inputs/anyOf/2/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}var _valid3=_errs66===
errors;if(valid17=valid17||_valid3,valid17)errors=_errs57,vErrors!==null&&(_errs57?vErrors.length=_errs57:vErrors=null);else{let err29={instancePath:instancePath+
"/inputs",schemaPath:"#/properties/inputs/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++,
validate22.errors=vErrors,!1}var valid0=_errs56===errors}else var valid0=!0;if(valid0){if(data.after!==void 0){let _errs74=errors;validate24(
data.after,{instancePath:instancePath+"/after",parentData:data,parentDataProperty:"after",rootData,dynamicAnchors})||(vErrors=vErrors===null?
validate24.errors:vErrors.concat(validate24.errors),errors=vErrors.length);var valid0=_errs74===errors}else var valid0=!0;if(valid0){if(data.
partitions!==void 0){let data20=data.partitions,_errs75=errors;if(errors===errors)if(typeof data20=="string"){if(data20.length>100)return validate22.
errors=[{instancePath:instancePath+"/partitions",schemaPath:"common.schema.json#/$defs/identifier/maxLength",keyword:"maxLength",params:{limit:100}}],
!1;if(!pattern16.test(data20))return validate22.errors=[{instancePath:instancePath+"/partitions",schemaPath:"common.schema.json#/$defs/ident\
ifier/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"}}],!1}else return validate22.errors=[{instancePath:instancePath+
"/partitions",schemaPath:"common.schema.json#/$defs/identifier/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs75===errors}else
var valid0=!0;if(valid0){if(data.params!==void 0){let data21=data.params,_errs78=errors;if(errors===_errs78)if(data21&&typeof data21=="objec\
t"&&!Array.isArray(data21))for(let key6 in data21){let _errs80=errors;if(typeof key6=="string"&&!pattern37.test(key6)){let err30={instancePath:instancePath+
"/params",schemaPath:"#/properties/params/propertyNames/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z_][A-Za-z0-9_]*$"},propertyName:key6};
vErrors===null?vErrors=[err30]:vErrors.push(err30),errors++}var valid24=_errs80===errors;if(!valid24){let err31={instancePath:instancePath+"\
/params",schemaPath:"#/properties/params/propertyNames",keyword:"propertyNames",params:{propertyName:key6}};return vErrors===null?vErrors=[err31]:
vErrors.push(err31),errors++,validate22.errors=vErrors,!1;break}}else return validate22.errors=[{instancePath:instancePath+"/params",schemaPath:"\
#/properties/params/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs78===errors}else var valid0=!0;if(valid0){if(data.params_schema!==
void 0){let data22=data.params_schema,_errs82=errors;if(errors===_errs82&&!(data22&&typeof data22=="object"&&!Array.isArray(data22)))return validate22.
errors=[{instancePath:instancePath+"/params_schema",schemaPath:"#/properties/params_schema/type",keyword:"type",params:{type:"object"}}],!1;
var valid0=_errs82===errors}else var valid0=!0;if(valid0){if(data.retry!==void 0){let _errs85=errors;validate41(data.retry,{instancePath:instancePath+
"/retry",parentData:data,parentDataProperty:"retry",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate41.errors:vErrors.concat(validate41.
errors),errors=vErrors.length);var valid0=_errs85===errors}else var valid0=!0;if(valid0){if(data.timeout!==void 0){let data24=data.timeout,_errs86=errors;
if(errors===errors)if(typeof data24=="string"){if(!pattern9.test(data24))return validate22.errors=[{instancePath:instancePath+"/timeout",schemaPath:"\
common.schema.json#/$defs/duration/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,9}(ms|s|m|h|d)$"}}],!1}else return validate22.errors=
[{instancePath:instancePath+"/timeout",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs86===
errors}else var valid0=!0;if(valid0){if(data.memory!==void 0){let data25=data.memory,_errs89=errors;if(errors===errors)if(typeof data25=="st\
ring"){if(!pattern41.test(data25))return validate22.errors=[{instancePath:instancePath+"/memory",schemaPath:"common.schema.json#/$defs/size/\
pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,9}(B|KiB|MiB|GiB|TiB)$"}}],!1}else return validate22.errors=[{instancePath:instancePath+
"/memory",schemaPath:"common.schema.json#/$defs/size/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs89===errors}else var valid0=!0;
if(valid0){if(data.priority!==void 0){let data26=data.priority,_errs92=errors;if(!(typeof data26=="number"&&!(data26%1)&&!isNaN(data26)&&isFinite(
data26)))return validate22.errors=[{instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type:"\
integer"}}],!1;if(errors===_errs92&&typeof data26=="number"&&isFinite(data26)){if(data26>1e3||isNaN(data26))return validate22.errors=[{instancePath:instancePath+
"/priority",schemaPath:"#/properties/priority/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e3}}],!1;if(data26<-1e3||isNaN(data26))
return validate22.errors=[{instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:-1e3}}],!1}var valid0=_errs92===errors}else var valid0=!0;if(valid0){if(data.pool!==void 0){let _errs94=errors;validate24(data.pool,
{instancePath:instancePath+"/pool",parentData:data,parentDataProperty:"pool",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate24.errors:
vErrors.concat(validate24.errors),errors=vErrors.length);var valid0=_errs94===errors}else var valid0=!0;if(valid0){if(data.previous_run!==void 0){
let _errs95=errors;if(data.previous_run!=="required")return validate22.errors=[{instancePath:instancePath+"/previous_run",schemaPath:"#/prop\
erties/previous_run/enum",keyword:"enum",params:{allowedValues:schema33.properties.previous_run.enum}}],!1;var valid0=_errs95===errors}else var valid0=!0;
if(valid0){if(data.memoize!==void 0){let _errs96=errors;if(typeof data.memoize!="boolean")return validate22.errors=[{instancePath:instancePath+
"/memoize",schemaPath:"#/properties/memoize/type",keyword:"type",params:{type:"boolean"}}],!1;var valid0=_errs96===errors}else var valid0=!0;
if(valid0){if(data.hooks!==void 0){let _errs98=errors;validate44(data.hooks,{instancePath:instancePath+"/hooks",parentData:data,parentDataProperty:"\
hooks",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate44.errors:vErrors.concat(validate44.errors),errors=vErrors.length);var valid0=_errs98===
errors}else var valid0=!0;if(valid0){if(data.sla!==void 0){let _errs99=errors;validate51(data.sla,{instancePath:instancePath+"/sla",parentData:data,
parentDataProperty:"sla",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate51.errors:vErrors.concat(validate51.errors),errors=vErrors.
length);var valid0=_errs99===errors}else var valid0=!0;if(valid0){if(data.deprecated!==void 0){let data32=data.deprecated,_errs100=errors,_errs101=errors,
valid27=!1,_errs102=errors;if(typeof data32!="boolean"){let err32={instancePath:instancePath+"/deprecated",schemaPath:"#/properties/deprecat\
ed/anyOf/0/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}var _valid5=_errs102===
errors;valid27=valid27||_valid5;let _errs104=errors;if(errors===_errs104)if(data32&&typeof data32=="object"&&!Array.isArray(data32)){let _errs106=errors;
for(let key7 in data32)if(!(key7==="since"||key7==="use"||key7==="message")){let err33={instancePath:instancePath+"/deprecated",schemaPath:"\
#/properties/deprecated/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key7}};vErrors===null?vErrors=
[err33]:vErrors.push(err33),errors++;break}if(_errs106===errors){if(data32.since!==void 0){let _errs107=errors;if(typeof data32.since!="stri\
ng"){let err34={instancePath:instancePath+"/deprecated/since",schemaPath:"#/properties/deprecated/anyOf/1/properties/since/type",keyword:"ty\
pe",params:{type:"string"}};vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++}var valid28=_errs107===errors}else var valid28=!0;if(valid28){
if(data32.use!==void 0){let data34=data32.use,_errs109=errors;if(errors===errors)if(typeof data34=="string"){if(data34.length>200){let err35={
instancePath:instancePath+"/deprecated/use",schemaPath:"common.schema.json#/$defs/name/maxLength",keyword:"maxLength",params:{limit:200}};vErrors===
null?vErrors=[err35]:vErrors.push(err35),errors++}else if(!pattern7.test(data34)){let err36={instancePath:instancePath+"/deprecated/use",schemaPath:"\
common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$"}};vErrors===
null?vErrors=[err36]:vErrors.push(err36),errors++}}else{let err37={instancePath:instancePath+"/deprecated/use",schemaPath:"common.schema.jso\
n#/$defs/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err37]:vErrors.push(err37),errors++}var valid28=_errs109===
errors}else var valid28=!0;if(valid28)if(data32.message!==void 0){let _errs112=errors;if(typeof data32.message!="string"){let err38={instancePath:instancePath+
"/deprecated/message",schemaPath:"#/properties/deprecated/anyOf/1/properties/message/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err38]:vErrors.push(err38),errors++}var valid28=_errs112===errors}else var valid28=!0}}}else{let err39={instancePath:instancePath+
"/deprecated",schemaPath:"#/properties/deprecated/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err39]:vErrors.
push(err39),errors++}var _valid5=_errs104===errors;if(valid27=valid27||_valid5,valid27)errors=_errs101,vErrors!==null&&(_errs101?vErrors.length=
_errs101:vErrors=null);else{let err40={instancePath:instancePath+"/deprecated",schemaPath:"#/properties/deprecated/anyOf",keyword:"anyOf",params:{}};
return vErrors===null?vErrors=[err40]:vErrors.push(err40),errors++,validate22.errors=vErrors,!1}var valid0=_errs100===errors}else var valid0=!0;
if(valid0){if(data.experimental!==void 0){let _errs114=errors;if(typeof data.experimental!="boolean")return validate22.errors=[{instancePath:instancePath+
"/experimental",schemaPath:"#/properties/experimental/type",keyword:"type",params:{type:"boolean"}}],!1;var valid0=_errs114===errors}else var valid0=!0;
if(valid0){if(data.files!==void 0){let data37=data.files,_errs116=errors;if(errors===_errs116)if(Array.isArray(data37)){var valid30=!0;let len4=data37.
length;for(let i4=0;i4<len4;i4++){let data38=data37[i4],_errs118=errors;if(errors===_errs118)if(typeof data38=="string"){if(data38.length<1)
return validate22.errors=[{instancePath:instancePath+"/files/"+i4,schemaPath:"#/properties/files/items/minLength",keyword:"minLength",params:{
limit:1}}],!1}else return validate22.errors=[{instancePath:instancePath+"/files/"+i4,schemaPath:"#/properties/files/items/type",keyword:"typ\
e",params:{type:"string"}}],!1;var valid30=_errs118===errors;if(!valid30)break}}else return validate22.errors=[{instancePath:instancePath+"/\
files",schemaPath:"#/properties/files/type",keyword:"type",params:{type:"array"}}],!1;var valid0=_errs116===errors}else var valid0=!0;if(valid0){
if(data.for_each!==void 0){let data39=data.for_each,_errs120=errors;if(errors===_errs120)if(data39&&typeof data39=="object"&&!Array.isArray(
data39)){if(Object.keys(data39).length<1)return validate22.errors=[{instancePath:instancePath+"/for_each",schemaPath:"#/properties/for_each/\
minProperties",keyword:"minProperties",params:{limit:1}}],!1;for(let key8 in data39){let _errs122=errors;if(typeof key8=="string"&&!pattern37.
test(key8)){let err41={instancePath:instancePath+"/for_each",schemaPath:"#/properties/for_each/propertyNames/pattern",keyword:"pattern",params:{
pattern:"^[A-Za-z_][A-Za-z0-9_]*$"},propertyName:key8};vErrors===null?vErrors=[err41]:vErrors.push(err41),errors++}var valid31=_errs122===errors;
if(!valid31){let err42={instancePath:instancePath+"/for_each",schemaPath:"#/properties/for_each/propertyNames",keyword:"propertyNames",params:{
propertyName:key8}};return vErrors===null?vErrors=[err42]:vErrors.push(err42),errors++,validate22.errors=vErrors,!1;break}}if(valid31)for(let key9 in data39){
let data40=data39[key9],_errs124=errors;if(errors===_errs124)if(Array.isArray(data40)){if(data40.length>1e4)return validate22.errors=[{instancePath:instancePath+
"/for_each/"+key9.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/for_each/additionalProperties/maxItems",keyword:"maxItems",
params:{limit:1e4}}],!1;if(data40.length<1)return validate22.errors=[{instancePath:instancePath+"/for_each/"+key9.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"#/properties/for_each/additionalProperties/minItems",keyword:"minItems",params:{limit:1}}],!1;{var valid33=!0;let len5=data40.
length;for(let i5=0;i5<len5;i5++){let data41=data40[i5],_errs126=errors,_errs127=errors,valid34=!1,_errs128=errors;if(typeof data41!="string"&&
!(typeof data41=="number"&&isFinite(data41))&&typeof data41!="boolean"){let err43={instancePath:instancePath+"/for_each/"+key9.replace(/~/g,
"~0").replace(/\//g,"~1")+"/"+i5,schemaPath:"#/properties/for_each/additionalProperties/items/anyOf/0/type",keyword:"type",params:{type:schema33.
properties.for_each.additionalProperties.items.anyOf[0].type}};vErrors===null?vErrors=[err43]:vErrors.push(err43),errors++}var _valid6=_errs128===
errors;valid34=valid34||_valid6;let _errs130=errors;if(!(data41&&typeof data41=="object"&&!Array.isArray(data41))){let err44={instancePath:instancePath+
"/for_each/"+key9.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+i5,schemaPath:"#/properties/for_each/additionalProperties/items/anyOf/1/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err44]:vErrors.push(err44),errors++}var _valid6=_errs130===errors;if(valid34=valid34||
_valid6,valid34)errors=_errs127,vErrors!==null&&(_errs127?vErrors.length=_errs127:vErrors=null);else{let err45={instancePath:instancePath+"/\
for_each/"+key9.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+i5,schemaPath:"#/properties/for_each/additionalProperties/items/anyOf",keyword:"a\
nyOf",params:{}};return vErrors===null?vErrors=[err45]:vErrors.push(err45),errors++,validate22.errors=vErrors,!1}var valid33=_errs126===errors;
if(!valid33)break}}}else return validate22.errors=[{instancePath:instancePath+"/for_each/"+key9.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/properties/for_each/additionalProperties/type",keyword:"type",params:{type:"array"}}],!1;var valid32=_errs124===errors;if(!valid32)break}}else
return validate22.errors=[{instancePath:instancePath+"/for_each",schemaPath:"#/properties/for_each/type",keyword:"type",params:{type:"object"}}],
!1;var valid0=_errs120===errors}else var valid0=!0;if(valid0){if(data.items!==void 0){let data42=data.items,_errs132=errors,_errs133=errors,
valid35=!1,_errs134=errors;if(data42!==!0){let err46={instancePath:instancePath+"/items",schemaPath:"#/properties/items/anyOf/0/const",keyword:"\
const",params:{allowedValue:!0}};vErrors===null?vErrors=[err46]:vErrors.push(err46),errors++}var _valid7=_errs134===errors;valid35=valid35||
_valid7;let _errs135=errors;if(errors===_errs135)if(typeof data42=="string"){if(data42.length<1){let err47={instancePath:instancePath+"/item\
s",schemaPath:"#/properties/items/anyOf/1/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err47]:vErrors.push(err47),
errors++}}else{let err48={instancePath:instancePath+"/items",schemaPath:"#/properties/items/anyOf/1/type",keyword:"type",params:{type:"strin\
g"}};vErrors===null?vErrors=[err48]:vErrors.push(err48),errors++}var _valid7=_errs135===errors;if(valid35=valid35||_valid7,valid35)errors=_errs133,
vErrors!==null&&(_errs133?vErrors.length=_errs133:vErrors=null);else{let err49={instancePath:instancePath+"/items",schemaPath:"#/properties/\
items/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err49]:vErrors.push(err49),errors++,validate22.errors=vErrors,!1}var valid0=_errs132===
errors}else var valid0=!0;if(valid0){if(data.map!==void 0){let data43=data.map,_errs137=errors;if(errors===errors)if(typeof data43=="string"){
if(data43.length>200)return validate22.errors=[{instancePath:instancePath+"/map",schemaPath:"common.schema.json#/$defs/name/maxLength",keyword:"\
maxLength",params:{limit:200}}],!1;if(!pattern7.test(data43))return validate22.errors=[{instancePath:instancePath+"/map",schemaPath:"common.\
schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$"}}],!1}else
return validate22.errors=[{instancePath:instancePath+"/map",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type:"st\
ring"}}],!1;var valid0=_errs137===errors}else var valid0=!0;if(valid0)if(data.tests!==void 0){let data44=data.tests,_errs140=errors;if(errors===
_errs140)if(Array.isArray(data44)){var valid37=!0;let len6=data44.length;for(let i6=0;i6<len6;i6++){let _errs142=errors;validate53(data44[i6],
{instancePath:instancePath+"/tests/"+i6,parentData:data44,parentDataProperty:i6,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate53.
errors:vErrors.concat(validate53.errors),errors=vErrors.length);var valid37=_errs142===errors;if(!valid37)break}}else return validate22.errors=
[{instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/type",keyword:"type",params:{type:"array"}}],!1;var valid0=_errs140===errors}else
var valid0=!0}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}else return validate22.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"ob\
ject"}}],!1;return validate22.errors=vErrors,errors===0}validate22.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate79(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate79.evaluated;
return evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),validate22(data,{instancePath,parentData,
parentDataProperty,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate22.errors:vErrors.concat(validate22.errors),errors=vErrors.length),
validate79.errors=vErrors,errors===0}validate79.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema136={type:"object",additionalProperties:!1,
properties:{extends:{$ref:"common.schema.json#/$defs/identifier"},description:{$ref:"common.schema.json#/$defs/text"},executor:{$ref:"#/$def\
s/typed"},storage:{$ref:"#/$defs/typed"},resources:{type:"object",propertyNames:{$ref:"common.schema.json#/$defs/identifier"},additionalProperties:{
anyOf:[{$ref:"#/$defs/typed"},{type:"null"}]}},io:{type:"object",additionalProperties:{$ref:"common.schema.json#/$defs/identifier"}},mocks:{
enum:["all","none"]},fixtures:{$ref:"common.schema.json#/$defs/identifier"},params:{type:"object",additionalProperties:!0},max_parallel:{type:"\
integer",minimum:1,maximum:1e4},retention:{$ref:"common.schema.json#/$defs/retention"},queue:{$ref:"#/$defs/queue"}}};function validate83(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate83.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let _errs1=errors;for(let key0 in data)if(!(key0==="runs"||key0==="logs"||key0==="versions")){return validate83.
errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}}],!1;break}if(_errs1===
errors){if(data.runs!==void 0){let data0=data.runs,_errs2=errors,_errs3=errors,valid1=!1,_errs4=errors;if(data0!=="forever"){let err0={instancePath:instancePath+
"/runs",schemaPath:"#/properties/runs/anyOf/0/const",keyword:"const",params:{allowedValue:"forever"}};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}var _valid0=_errs4===errors;valid1=valid1||_valid0;let _errs5=errors;if(errors===_errs5)if(data0&&typeof data0=="object"&&
!Array.isArray(data0)){let _errs7=errors;for(let key1 in data0)if(!(key1==="age"||key1==="count")){let err1={instancePath:instancePath+"/run\
s",schemaPath:"#/properties/runs/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};vErrors===null?
vErrors=[err1]:vErrors.push(err1),errors++;break}if(_errs7===errors){if(data0.age!==void 0){let data1=data0.age,_errs8=errors;if(errors===errors)
if(typeof data1=="string"){if(!pattern9.test(data1)){let err2={instancePath:instancePath+"/runs/age",schemaPath:"#/$defs/duration/pattern",keyword:"\
pattern",params:{pattern:"^[0-9]{1,9}(ms|s|m|h|d)$"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+
"/runs/age",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
var valid2=_errs8===errors}else var valid2=!0;if(valid2)if(data0.count!==void 0){let data2=data0.count,_errs11=errors;if(!(typeof data2=="nu\
mber"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){let err4={instancePath:instancePath+"/runs/count",schemaPath:"#/properties/runs/anyOf/1/\
properties/count/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(errors===_errs11&&
typeof data2=="number"&&isFinite(data2)){if(data2>1e9||isNaN(data2)){let err5={instancePath:instancePath+"/runs/count",schemaPath:"#/propert\
ies/runs/anyOf/1/properties/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e9}};vErrors===null?vErrors=[err5]:vErrors.push(
err5),errors++}else if(data2<1||isNaN(data2)){let err6={instancePath:instancePath+"/runs/count",schemaPath:"#/properties/runs/anyOf/1/proper\
ties/count/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}var valid2=_errs11===
errors}else var valid2=!0}}else{let err7={instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/anyOf/1/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}var _valid0=_errs5===errors;if(valid1=valid1||_valid0,valid1)errors=
_errs3,vErrors!==null&&(_errs3?vErrors.length=_errs3:vErrors=null);else{let err8={instancePath:instancePath+"/runs",schemaPath:"#/properties\
/runs/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++,validate83.errors=vErrors,!1}var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.logs!==void 0){let data3=data.logs,_errs13=errors,_errs14=errors,valid4=!1,_errs15=errors;if(data3!==
"forever"){let err9={instancePath:instancePath+"/logs",schemaPath:"#/properties/logs/anyOf/0/const",keyword:"const",params:{allowedValue:"fo\
rever"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}var _valid1=_errs15===errors;valid4=valid4||_valid1;let _errs16=errors;if(errors===
_errs16)if(data3&&typeof data3=="object"&&!Array.isArray(data3)){let _errs18=errors;for(let key2 in data3)if(!(key2==="age"||key2==="size")){
let err10={instancePath:instancePath+"/logs",schemaPath:"#/properties/logs/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key2}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++;break}if(_errs18===errors){if(data3.age!==void 0){let data4=data3.
age,_errs19=errors;if(errors===errors)if(typeof data4=="string"){if(!pattern9.test(data4)){let err11={instancePath:instancePath+"/logs/age",
schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,9}(ms|s|m|h|d)$"}};vErrors===null?vErrors=[err11]:vErrors.
push(err11),errors++}}else{let err12={instancePath:instancePath+"/logs/age",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}var valid5=_errs19===errors}else var valid5=!0;if(valid5)if(data3.size!==
void 0){let data5=data3.size,_errs22=errors;if(errors===errors)if(typeof data5=="string"){if(!pattern41.test(data5)){let err13={instancePath:instancePath+
"/logs/size",schemaPath:"#/$defs/size/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,9}(B|KiB|MiB|GiB|TiB)$"}};vErrors===null?vErrors=
[err13]:vErrors.push(err13),errors++}}else{let err14={instancePath:instancePath+"/logs/size",schemaPath:"#/$defs/size/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}var valid5=_errs22===errors}else var valid5=!0}}else{let err15={
instancePath:instancePath+"/logs",schemaPath:"#/properties/logs/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=
[err15]:vErrors.push(err15),errors++}var _valid1=_errs16===errors;if(valid4=valid4||_valid1,valid4)errors=_errs14,vErrors!==null&&(_errs14?vErrors.
length=_errs14:vErrors=null);else{let err16={instancePath:instancePath+"/logs",schemaPath:"#/properties/logs/anyOf",keyword:"anyOf",params:{}};
return vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++,validate83.errors=vErrors,!1}var valid0=_errs13===errors}else var valid0=!0;
if(valid0)if(data.versions!==void 0){let data6=data.versions,_errs25=errors,_errs26=errors,valid8=!1,_errs27=errors;if(data6!=="forever"){let err17={
instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/anyOf/0/const",keyword:"const",params:{allowedValue:"forever"}};vErrors===
null?vErrors=[err17]:vErrors.push(err17),errors++}var _valid2=_errs27===errors;valid8=valid8||_valid2;let _errs28=errors;if(errors===_errs28)
if(data6&&typeof data6=="object"&&!Array.isArray(data6)){let _errs30=errors;for(let key3 in data6)if(!(key3==="age"||key3==="count")){let err18={
instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key3}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++;break}if(_errs30===errors){if(data6.age!==void 0){let data7=data6.
age,_errs31=errors;if(errors===errors)if(typeof data7=="string"){if(!pattern9.test(data7)){let err19={instancePath:instancePath+"/versions/a\
ge",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,9}(ms|s|m|h|d)$"}};vErrors===null?vErrors=[err19]:vErrors.
push(err19),errors++}}else{let err20={instancePath:instancePath+"/versions/age",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}var valid9=_errs31===errors}else var valid9=!0;if(valid9)if(data6.count!==
void 0){let data8=data6.count,_errs34=errors;if(!(typeof data8=="number"&&!(data8%1)&&!isNaN(data8)&&isFinite(data8))){let err21={instancePath:instancePath+
"/versions/count",schemaPath:"#/properties/versions/anyOf/1/properties/count/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=
[err21]:vErrors.push(err21),errors++}if(errors===_errs34&&typeof data8=="number"&&isFinite(data8)){if(data8>1e4||isNaN(data8)){let err22={instancePath:instancePath+
"/versions/count",schemaPath:"#/properties/versions/anyOf/1/properties/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e4}};
vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}else if(data8<1||isNaN(data8)){let err23={instancePath:instancePath+"/versions/c\
ount",schemaPath:"#/properties/versions/anyOf/1/properties/count/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?
vErrors=[err23]:vErrors.push(err23),errors++}}var valid9=_errs34===errors}else var valid9=!0}}else{let err24={instancePath:instancePath+"/ve\
rsions",schemaPath:"#/properties/versions/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err24]:vErrors.push(err24),
errors++}var _valid2=_errs28===errors;if(valid8=valid8||_valid2,valid8)errors=_errs26,vErrors!==null&&(_errs26?vErrors.length=_errs26:vErrors=
null);else{let err25={instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/anyOf",keyword:"anyOf",params:{}};return vErrors===
null?vErrors=[err25]:vErrors.push(err25),errors++,validate83.errors=vErrors,!1}var valid0=_errs25===errors}else var valid0=!0}}}else return validate83.
errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate83.errors=vErrors,errors===0}validate83.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate82(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate82.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.
items=void 0),errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let _errs1=errors;for(let key0 in data)if(!func1.call(schema136.
properties,key0)){return validate82.errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}}],
!1;break}if(_errs1===errors){if(data.extends!==void 0){let data0=data.extends,_errs2=errors;if(errors===errors)if(typeof data0=="string"){if(data0.
length>100)return validate82.errors=[{instancePath:instancePath+"/extends",schemaPath:"common.schema.json#/$defs/identifier/maxLength",keyword:"\
maxLength",params:{limit:100}}],!1;if(!pattern16.test(data0))return validate82.errors=[{instancePath:instancePath+"/extends",schemaPath:"com\
mon.schema.json#/$defs/identifier/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"}}],!1}else return validate82.errors=
[{instancePath:instancePath+"/extends",schemaPath:"common.schema.json#/$defs/identifier/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.description!==void 0){let _errs5=errors;if(typeof data.description!="string")return validate82.
errors=[{instancePath:instancePath+"/description",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type:"string"}}],!1;
var valid0=_errs5===errors}else var valid0=!0;if(valid0){if(data.executor!==void 0){let data2=data.executor,_errs8=errors,_errs10=errors,valid4=!1,
_errs11=errors;if(errors===_errs11)if(typeof data2=="string"){if(data2.length<1){let err0={instancePath:instancePath+"/executor",schemaPath:"\
#/$defs/typed/anyOf/0/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={
instancePath:instancePath+"/executor",schemaPath:"#/$defs/typed/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}var _valid0=_errs11===errors;valid4=valid4||_valid0;let _errs13=errors;if(errors===_errs13)if(data2&&typeof data2==
"object"&&!Array.isArray(data2)){if(data2.type!==void 0&&typeof data2.type!="string"){let err2={instancePath:instancePath+"/executor/type",schemaPath:"\
#/$defs/typed/anyOf/1/properties/type/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{
let err3={instancePath:instancePath+"/executor",schemaPath:"#/$defs/typed/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?
vErrors=[err3]:vErrors.push(err3),errors++}var _valid0=_errs13===errors;if(valid4=valid4||_valid0,valid4)errors=_errs10,vErrors!==null&&(_errs10?
vErrors.length=_errs10:vErrors=null);else{let err4={instancePath:instancePath+"/executor",schemaPath:"#/$defs/typed/anyOf",keyword:"anyOf",params:{}};
return vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++,validate82.errors=vErrors,!1}var valid0=_errs8===errors}else var valid0=!0;
if(valid0){if(data.storage!==void 0){let data4=data.storage,_errs18=errors,_errs20=errors,valid7=!1,_errs21=errors;if(errors===_errs21)if(typeof data4==
"string"){if(data4.length<1){let err5={instancePath:instancePath+"/storage",schemaPath:"#/$defs/typed/anyOf/0/minLength",keyword:"minLength",
params:{limit:1}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath:instancePath+"/storage",schemaPath:"\
#/$defs/typed/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}var _valid1=_errs21===
errors;valid7=valid7||_valid1;let _errs23=errors;if(errors===_errs23)if(data4&&typeof data4=="object"&&!Array.isArray(data4)){if(data4.type!==
void 0&&typeof data4.type!="string"){let err7={instancePath:instancePath+"/storage/type",schemaPath:"#/$defs/typed/anyOf/1/properties/type/t\
ype",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}else{let err8={instancePath:instancePath+
"/storage",schemaPath:"#/$defs/typed/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}
var _valid1=_errs23===errors;if(valid7=valid7||_valid1,valid7)errors=_errs20,vErrors!==null&&(_errs20?vErrors.length=_errs20:vErrors=null);else{
let err9={instancePath:instancePath+"/storage",schemaPath:"#/$defs/typed/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err9]:
vErrors.push(err9),errors++,validate82.errors=vErrors,!1}var valid0=_errs18===errors}else var valid0=!0;if(valid0){if(data.resources!==void 0){
let data6=data.resources,_errs28=errors;if(errors===_errs28)if(data6&&typeof data6=="object"&&!Array.isArray(data6)){for(let key1 in data6){
let _errs30=errors;if(errors===errors)if(typeof key1=="string"){if(key1.length>100){let err10={instancePath:instancePath+"/resources",schemaPath:"\
common.schema.json#/$defs/identifier/maxLength",keyword:"maxLength",params:{limit:100},propertyName:key1};vErrors===null?vErrors=[err10]:vErrors.
push(err10),errors++}else if(!pattern16.test(key1)){let err11={instancePath:instancePath+"/resources",schemaPath:"common.schema.json#/$defs/\
identifier/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"},propertyName:key1};vErrors===null?vErrors=[err11]:vErrors.
push(err11),errors++}}else{let err12={instancePath:instancePath+"/resources",schemaPath:"common.schema.json#/$defs/identifier/type",keyword:"\
type",params:{type:"string"},propertyName:key1};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}var valid9=_errs30===errors;if(!valid9){
let err13={instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/propertyNames",keyword:"propertyNames",params:{propertyName:key1}};
return vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++,validate82.errors=vErrors,!1;break}}if(valid9)for(let key2 in data6){let data7=data6[key2],
_errs34=errors,_errs35=errors,valid12=!1,_errs36=errors,_errs38=errors,valid14=!1,_errs39=errors;if(errors===_errs39)if(typeof data7=="strin\
g"){if(data7.length<1){let err14={instancePath:instancePath+"/resources/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/ty\
ped/anyOf/0/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}else{let err15={instancePath:instancePath+
"/resources/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/typed/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err15]:vErrors.push(err15),errors++}var _valid3=_errs39===errors;valid14=valid14||_valid3;let _errs41=errors;if(errors===_errs41)
if(data7&&typeof data7=="object"&&!Array.isArray(data7)){if(data7.type!==void 0&&typeof data7.type!="string"){let err16={instancePath:instancePath+
"/resources/"+key2.replace(/~/g,"~0").replace(/\//g,"~1")+"/type",schemaPath:"#/$defs/typed/anyOf/1/properties/type/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}else{let err17={instancePath:instancePath+"/resources/"+key2.replace(
/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/typed/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err17]:
vErrors.push(err17),errors++}var _valid3=_errs41===errors;if(valid14=valid14||_valid3,valid14)errors=_errs38,vErrors!==null&&(_errs38?vErrors.
length=_errs38:vErrors=null);else{let err18={instancePath:instancePath+"/resources/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/$defs/typed/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}var _valid2=_errs36===errors;valid12=
valid12||_valid2;let _errs46=errors;if(data7!==null){let err19={instancePath:instancePath+"/resources/"+key2.replace(/~/g,"~0").replace(/\//g,
"~1"),schemaPath:"#/properties/resources/additionalProperties/anyOf/1/type",keyword:"type",params:{type:"null"}};vErrors===null?vErrors=[err19]:
vErrors.push(err19),errors++}var _valid2=_errs46===errors;if(valid12=valid12||_valid2,valid12)errors=_errs35,vErrors!==null&&(_errs35?vErrors.
length=_errs35:vErrors=null);else{let err20={instancePath:instancePath+"/resources/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/properties/resources/additionalProperties/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++,
validate82.errors=vErrors,!1}var valid11=_errs34===errors;if(!valid11)break}}else return validate82.errors=[{instancePath:instancePath+"/res\
ources",schemaPath:"#/properties/resources/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs28===errors}else var valid0=!0;if(valid0){
if(data.io!==void 0){let data9=data.io,_errs48=errors;if(errors===_errs48)if(data9&&typeof data9=="object"&&!Array.isArray(data9))for(let key3 in data9){
let data10=data9[key3],_errs51=errors;if(errors===errors)if(typeof data10=="string"){if(data10.length>100)return validate82.errors=[{instancePath:instancePath+
"/io/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"common.schema.json#/$defs/identifier/maxLength",keyword:"maxLength",params:{limit:100}}],
!1;if(!pattern16.test(data10))return validate82.errors=[{instancePath:instancePath+"/io/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
common.schema.json#/$defs/identifier/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"}}],!1}else return validate82.
errors=[{instancePath:instancePath+"/io/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"common.schema.json#/$defs/identifier/type",
keyword:"type",params:{type:"string"}}],!1;var valid16=_errs51===errors;if(!valid16)break}else return validate82.errors=[{instancePath:instancePath+
"/io",schemaPath:"#/properties/io/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs48===errors}else var valid0=!0;if(valid0){
if(data.mocks!==void 0){let data11=data.mocks,_errs54=errors;if(!(data11==="all"||data11==="none"))return validate82.errors=[{instancePath:instancePath+
"/mocks",schemaPath:"#/properties/mocks/enum",keyword:"enum",params:{allowedValues:schema136.properties.mocks.enum}}],!1;var valid0=_errs54===
errors}else var valid0=!0;if(valid0){if(data.fixtures!==void 0){let data12=data.fixtures,_errs55=errors;if(errors===errors)if(typeof data12==
"string"){if(data12.length>100)return validate82.errors=[{instancePath:instancePath+"/fixtures",schemaPath:"common.schema.json#/$defs/identi\
fier/maxLength",keyword:"maxLength",params:{limit:100}}],!1;if(!pattern16.test(data12))return validate82.errors=[{instancePath:instancePath+
"/fixtures",schemaPath:"common.schema.json#/$defs/identifier/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"}}],!1}else
return validate82.errors=[{instancePath:instancePath+"/fixtures",schemaPath:"common.schema.json#/$defs/identifier/type",keyword:"type",params:{
type:"string"}}],!1;var valid0=_errs55===errors}else var valid0=!0;if(valid0){if(data.params!==void 0){let data13=data.params,_errs58=errors;
if(errors===_errs58&&!(data13&&typeof data13=="object"&&!Array.isArray(data13)))return validate82.errors=[{instancePath:instancePath+"/param\
s",schemaPath:"#/properties/params/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs58===errors}else var valid0=!0;if(valid0){
if(data.max_parallel!==void 0){let data14=data.max_parallel,_errs61=errors;if(!(typeof data14=="number"&&!(data14%1)&&!isNaN(data14)&&isFinite(
data14)))return validate82.errors=[{instancePath:instancePath+"/max_parallel",schemaPath:"#/properties/max_parallel/type",keyword:"type",params:{
type:"integer"}}],!1;if(errors===_errs61&&typeof data14=="number"&&isFinite(data14)){if(data14>1e4||isNaN(data14))return validate82.errors=[
{instancePath:instancePath+"/max_parallel",schemaPath:"#/properties/max_parallel/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e4}}],
!1;if(data14<1||isNaN(data14))return validate82.errors=[{instancePath:instancePath+"/max_parallel",schemaPath:"#/properties/max_parallel/min\
imum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1}var valid0=_errs61===errors}else var valid0=!0;if(valid0){if(data.retention!==
void 0){let _errs63=errors;validate83(data.retention,{instancePath:instancePath+"/retention",parentData:data,parentDataProperty:"retention",
rootData,dynamicAnchors})||(vErrors=vErrors===null?validate83.errors:vErrors.concat(validate83.errors),errors=vErrors.length);var valid0=_errs63===
errors}else var valid0=!0;if(valid0)if(data.queue!==void 0){let data16=data.queue,_errs64=errors;if(errors===errors)if(data16&&typeof data16==
"object"&&!Array.isArray(data16)){let _errs67=errors;for(let key4 in data16)if(!(key4==="max_runs"||key4==="tags")){return validate82.errors=
[{instancePath:instancePath+"/queue",schemaPath:"#/$defs/queue/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key4}}],
!1;break}if(_errs67===errors){if(data16.max_runs!==void 0){let data17=data16.max_runs,_errs68=errors;if(!(typeof data17=="number"&&!(data17%
1)&&!isNaN(data17)&&isFinite(data17)))return validate82.errors=[{instancePath:instancePath+"/queue/max_runs",schemaPath:"#/$defs/queue/prope\
rties/max_runs/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs68&&typeof data17=="number"&&isFinite(data17)){if(data17>1e5||
isNaN(data17))return validate82.errors=[{instancePath:instancePath+"/queue/max_runs",schemaPath:"#/$defs/queue/properties/max_runs/maximum",
keyword:"maximum",params:{comparison:"<=",limit:1e5}}],!1;if(data17<1||isNaN(data17))return validate82.errors=[{instancePath:instancePath+"/\
queue/max_runs",schemaPath:"#/$defs/queue/properties/max_runs/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1}var valid20=_errs68===
errors}else var valid20=!0;if(valid20)if(data16.tags!==void 0){let data18=data16.tags,_errs70=errors;if(errors===_errs70)if(Array.isArray(data18)){
var valid21=!0;let len0=data18.length;for(let i0=0;i0<len0;i0++){let data19=data18[i0],_errs72=errors;if(errors===_errs72)if(data19&&typeof data19==
"object"&&!Array.isArray(data19)){let missing0;if(data19.tag===void 0&&(missing0="tag")||data19.max_runs===void 0&&(missing0="max_runs"))return validate82.
errors=[{instancePath:instancePath+"/queue/tags/"+i0,schemaPath:"#/$defs/queue/properties/tags/items/required",keyword:"required",params:{missingProperty:missing0}}],
!1;{let _errs74=errors;for(let key5 in data19)if(!(key5==="tag"||key5==="value"||key5==="max_runs")){return validate82.errors=[{instancePath:instancePath+
"/queue/tags/"+i0,schemaPath:"#/$defs/queue/properties/tags/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key5}}],
!1;break}if(_errs74===errors){if(data19.tag!==void 0){let data20=data19.tag,_errs75=errors;if(errors===_errs75)if(typeof data20=="string"){if(data20.
length<1)return validate82.errors=[{instancePath:instancePath+"/queue/tags/"+i0+"/tag",schemaPath:"#/$defs/queue/properties/tags/items/prope\
rties/tag/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate82.errors=[{instancePath:instancePath+"/queue/tags/"+i0+"\
/tag",schemaPath:"#/$defs/queue/properties/tags/items/properties/tag/type",keyword:"type",params:{type:"string"}}],!1;var valid22=_errs75===
errors}else var valid22=!0;if(valid22){if(data19.value!==void 0){let _errs77=errors;if(typeof data19.value!="string")return validate82.errors=
[{instancePath:instancePath+"/queue/tags/"+i0+"/value",schemaPath:"#/$defs/queue/properties/tags/items/properties/value/type",keyword:"type",
params:{type:"string"}}],!1;var valid22=_errs77===errors}else var valid22=!0;if(valid22)if(data19.max_runs!==void 0){let data22=data19.max_runs,
_errs79=errors;if(!(typeof data22=="number"&&!(data22%1)&&!isNaN(data22)&&isFinite(data22)))return validate82.errors=[{instancePath:instancePath+
"/queue/tags/"+i0+"/max_runs",schemaPath:"#/$defs/queue/properties/tags/items/properties/max_runs/type",keyword:"type",params:{type:"integer"}}],
!1;if(errors===_errs79&&typeof data22=="number"&&isFinite(data22)){if(data22>1e5||isNaN(data22))return validate82.errors=[{instancePath:instancePath+
"/queue/tags/"+i0+"/max_runs",schemaPath:"#/$defs/queue/properties/tags/items/properties/max_runs/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:1e5}}],!1;if(data22<1||isNaN(data22))return validate82.errors=[{instancePath:instancePath+"/queue/tags/"+i0+"/max_runs",schemaPath:"\
#/$defs/queue/properties/tags/items/properties/max_runs/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1}var valid22=_errs79===
errors}else var valid22=!0}}}}else return validate82.errors=[{instancePath:instancePath+"/queue/tags/"+i0,schemaPath:"#/$defs/queue/properti\
es/tags/items/type",keyword:"type",params:{type:"object"}}],!1;var valid21=_errs72===errors;if(!valid21)break}}else return validate82.errors=
[{instancePath:instancePath+"/queue/tags",schemaPath:"#/$defs/queue/properties/tags/type",keyword:"type",params:{type:"array"}}],!1;var valid20=_errs70===
errors}else var valid20=!0}}else return validate82.errors=[{instancePath:instancePath+"/queue",schemaPath:"#/$defs/queue/type",keyword:"type",
params:{type:"object"}}],!1;var valid0=_errs64===errors}else var valid0=!0}}}}}}}}}}}}else return validate82.errors=[{instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}}],!1;return validate82.errors=vErrors,errors===0}validate82.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};var schema152={anyOf:[{type:"object",additionalProperties:!1,required:["every","start"],properties:{every:{enum:["hour","da\
y","week","month","quarter","year"]},start:{$ref:"common.schema.json#/$defs/localTime"},end:{$ref:"common.schema.json#/$defs/localTime"},timezone:{
$ref:"common.schema.json#/$defs/timezone"}}},{type:"object",additionalProperties:!1,required:["values"],properties:{values:{type:"array",items:{
type:"string",minLength:1,maxLength:200},minItems:1,uniqueItems:!0}}},{type:"object",additionalProperties:!1,required:["of"],properties:{of:{
type:"array",items:{$ref:"common.schema.json#/$defs/identifier"},minItems:2,maxItems:2}}}]};function validate86(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate86.evaluated;evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,_errs1=errors;if(errors===_errs1)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing0;if(data.every===void 0&&(missing0="every")||data.start===void 0&&(missing0="start")){let err0={
instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty:missing0}};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}else{let _errs3=errors;for(let key0 in data)if(!(key0==="every"||key0==="start"||key0==="end"||key0==="timezone")){let err1={
instancePath,schemaPath:"#/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++;break}if(_errs3===errors){if(data.every!==void 0){let data0=data.every,_errs4=errors;if(!(data0==="hour"||
data0==="day"||data0==="week"||data0==="month"||data0==="quarter"||data0==="year")){let err2={instancePath:instancePath+"/every",schemaPath:"\
#/anyOf/0/properties/every/enum",keyword:"enum",params:{allowedValues:schema152.anyOf[0].properties.every.enum}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}var valid1=_errs4===errors}else var valid1=!0;if(valid1){if(data.start!==void 0){let data1=data.start,_errs5=errors;
if(errors===errors)if(typeof data1=="string"){if(!pattern10.test(data1)){let err3={instancePath:instancePath+"/start",schemaPath:"common.sch\
ema.json#/$defs/localTime/pattern",keyword:"pattern",params:{pattern:"^[0-9]{4}-[0-9]{2}(-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?)?$"}};
vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}else{let err4={instancePath:instancePath+"/start",schemaPath:"common.schema.json#\
/$defs/localTime/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}var valid1=_errs5===
errors}else var valid1=!0;if(valid1){if(data.end!==void 0){let data2=data.end,_errs8=errors;if(errors===errors)if(typeof data2=="string"){if(!pattern10.
test(data2)){let err5={instancePath:instancePath+"/end",schemaPath:"common.schema.json#/$defs/localTime/pattern",keyword:"pattern",params:{pattern:"\
^[0-9]{4}-[0-9]{2}(-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?)?$"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={
instancePath:instancePath+"/end",schemaPath:"common.schema.json#/$defs/localTime/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err6]:vErrors.push(err6),errors++}var valid1=_errs8===errors}else var valid1=!0;if(valid1)if(data.timezone!==void 0){let data3=data.
timezone,_errs11=errors;if(errors===errors)if(typeof data3=="string"){if(data3.length<1){let err7={instancePath:instancePath+"/timezone",schemaPath:"\
common.schema.json#/$defs/timezone/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}else{
let err8={instancePath:instancePath+"/timezone",schemaPath:"common.schema.json#/$defs/timezone/type",keyword:"type",params:{type:"string"}};
vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}var valid1=_errs11===errors}else var valid1=!0}}}}}else{let err9={instancePath,schemaPath:"\
#/anyOf/0/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}var _valid0=_errs1===errors;
if(valid0=valid0||_valid0,_valid0)var props0=!0;let _errs14=errors;if(errors===_errs14)if(data&&typeof data=="object"&&!Array.isArray(data)){
let missing1;if(data.values===void 0&&(missing1="values")){let err10={instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{
missingProperty:missing1}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}else{let _errs16=errors;for(let key1 in data)if(key1!==
"values"){let err11={instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};
vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++;break}if(_errs16===errors&&data.values!==void 0){let data4=data.values;if(errors===
errors)if(Array.isArray(data4))if(data4.length<1){let err12={instancePath:instancePath+"/values",schemaPath:"#/anyOf/1/properties/values/min\
Items",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}else{var valid6=!0;let len0=data4.length;
for(let i0=0;i0<len0;i0++){let data5=data4[i0],_errs19=errors;if(errors===_errs19)if(typeof data5=="string"){if(data5.length>200){let err13={
instancePath:instancePath+"/values/"+i0,schemaPath:"#/anyOf/1/properties/values/items/maxLength",keyword:"maxLength",params:{limit:200}};vErrors===
null?vErrors=[err13]:vErrors.push(err13),errors++}else if(data5.length<1){let err14={instancePath:instancePath+"/values/"+i0,schemaPath:"#/a\
nyOf/1/properties/values/items/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}else{
let err15={instancePath:instancePath+"/values/"+i0,schemaPath:"#/anyOf/1/properties/values/items/type",keyword:"type",params:{type:"string"}};
vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}var valid6=_errs19===errors;if(!valid6)break}if(valid6){let i1=data4.length,j0;if(i1>
1){let indices0={};for(;i1--;){let item0=data4[i1];if(typeof item0=="string"){if(typeof indices0[item0]=="number"){j0=indices0[item0];let err16={
instancePath:instancePath+"/values",schemaPath:"#/anyOf/1/properties/values/uniqueItems",keyword:"uniqueItems",params:{i:i1,j:j0}};vErrors===
null?vErrors=[err16]:vErrors.push(err16),errors++;break}indices0[item0]=i1}}}}}else{let err17={instancePath:instancePath+"/values",schemaPath:"\
#/anyOf/1/properties/values/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}}}}else{
let err18={instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err18]:vErrors.push(err18),
errors++}var _valid0=_errs14===errors;valid0=valid0||_valid0,_valid0&&props0!==!0&&(props0=!0);let _errs21=errors;if(errors===_errs21)if(data&&
typeof data=="object"&&!Array.isArray(data)){let missing2;if(data.of===void 0&&(missing2="of")){let err19={instancePath,schemaPath:"#/anyOf/\
2/required",keyword:"required",params:{missingProperty:missing2}};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}else{let _errs23=errors;
for(let key2 in data)if(key2!=="of"){let err20={instancePath,schemaPath:"#/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key2}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++;break}if(_errs23===errors&&data.of!==void 0){let data6=data.
of;if(errors===errors)if(Array.isArray(data6))if(data6.length>2){let err21={instancePath:instancePath+"/of",schemaPath:"#/anyOf/2/properties\
/of/maxItems",keyword:"maxItems",params:{limit:2}};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}else if(data6.length<2){let err22={
instancePath:instancePath+"/of",schemaPath:"#/anyOf/2/properties/of/minItems",keyword:"minItems",params:{limit:2}};vErrors===null?vErrors=[err22]:
vErrors.push(err22),errors++}else{var valid9=!0;let len1=data6.length;for(let i2=0;i2<len1;i2++){let data7=data6[i2],_errs26=errors;if(errors===
errors)if(typeof data7=="string"){if(data7.length>100){let err23={instancePath:instancePath+"/of/"+i2,schemaPath:"common.schema.json#/$defs/\
identifier/maxLength",keyword:"maxLength",params:{limit:100}};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}else if(!pattern16.
test(data7)){let err24={instancePath:instancePath+"/of/"+i2,schemaPath:"common.schema.json#/$defs/identifier/pattern",keyword:"pattern",params:{
pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"}};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}else{let err25={instancePath:instancePath+
"/of/"+i2,schemaPath:"common.schema.json#/$defs/identifier/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err25]:vErrors.
push(err25),errors++}var valid9=_errs26===errors;if(!valid9)break}}else{let err26={instancePath:instancePath+"/of",schemaPath:"#/anyOf/2/pro\
perties/of/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}}}}else{let err27={instancePath,
schemaPath:"#/anyOf/2/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}var _valid0=_errs21===
errors;if(valid0=valid0||_valid0,_valid0&&props0!==!0&&(props0=!0),valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=
null);else{let err28={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err28]:vErrors.push(err28),
errors++,validate86.errors=vErrors,!1}return validate86.errors=vErrors,evaluated0.props=props0,errors===0}validate86.evaluated={dynamicProps:!0,
dynamicItems:!1};var schema160={type:"object",additionalProperties:!1,properties:{description:{$ref:"common.schema.json#/$defs/text"},owners:{
$ref:"common.schema.json#/$defs/owners"},select:{type:"string",minLength:1},schedule:{$ref:"common.schema.json#/$defs/schedule"},launch:{$ref:"\
common.schema.json#/$defs/launchOrPreset"},max_runs:{type:"integer",minimum:1},priority:{type:"integer",minimum:-1e3,maximum:1e3},hooks:{$ref:"\
job.schema.json#/$defs/hooks"},sla:{$ref:"job.schema.json#/$defs/sla"}}};function validate89(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate89.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),
evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,_errs1=errors;if(errors===_errs1)if(typeof data=="string"){if(data.
length<1){let err0={instancePath,schemaPath:"#/anyOf/0/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}}else{let err1={instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[
err1]:vErrors.push(err1),errors++}var _valid0=_errs1===errors;valid0=valid0||_valid0;let _errs3=errors;if(errors===_errs3)if(data&&typeof data==
"object"&&!Array.isArray(data)){let _errs5=errors;for(let key0 in data)if(!func1.call(schema41.anyOf[1].properties,key0)){let err2={instancePath,
schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++;break}if(_errs5===errors){if(data.cron!==void 0){let data0=data.cron,_errs6=errors,_errs7=errors,valid2=!1,_errs8=errors;
if(typeof data0!="string"){let err3={instancePath:instancePath+"/cron",schemaPath:"#/anyOf/1/properties/cron/anyOf/0/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}var _valid1=_errs8===errors;valid2=valid2||_valid1;let _errs10=errors;
if(errors===_errs10)if(Array.isArray(data0))if(data0.length<1){let err4={instancePath:instancePath+"/cron",schemaPath:"#/anyOf/1/properties/\
cron/anyOf/1/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}else{var valid3=!0;let len0=data0.
length;for(let i0=0;i0<len0;i0++){let _errs12=errors;if(typeof data0[i0]!="string"){let err5={instancePath:instancePath+"/cron/"+i0,schemaPath:"\
#/anyOf/1/properties/cron/anyOf/1/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}
var valid3=_errs12===errors;if(!valid3)break}}else{let err6={instancePath:instancePath+"/cron",schemaPath:"#/anyOf/1/properties/cron/anyOf/1\
/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}var _valid1=_errs10===errors;if(valid2=
valid2||_valid1,valid2)errors=_errs7,vErrors!==null&&(_errs7?vErrors.length=_errs7:vErrors=null);else{let err7={instancePath:instancePath+"/\
cron",schemaPath:"#/anyOf/1/properties/cron/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}var valid1=_errs6===
errors}else var valid1=!0;if(valid1){if(data.every!==void 0){let data2=data.every,_errs14=errors;if(errors===errors)if(typeof data2=="string"){
if(!pattern9.test(data2)){let err8={instancePath:instancePath+"/every",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern:"\
^[0-9]{1,9}(ms|s|m|h|d)$"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{let err9={instancePath:instancePath+"/every",schemaPath:"\
#/$defs/duration/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}var valid1=_errs14===
errors}else var valid1=!0;if(valid1){if(data.at!==void 0){let data3=data.at,_errs17=errors;if(errors===errors)if(typeof data3=="string"){if(!pattern10.
test(data3)){let err10={instancePath:instancePath+"/at",schemaPath:"#/$defs/localTime/pattern",keyword:"pattern",params:{pattern:"^[0-9]{4}-\
[0-9]{2}(-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?)?$"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+
"/at",schemaPath:"#/$defs/localTime/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}
var valid1=_errs17===errors}else var valid1=!0;if(valid1){if(data.on_update!==void 0){let data4=data.on_update,_errs20=errors;if(!(data4==="\
all"||data4==="any")){let err12={instancePath:instancePath+"/on_update",schemaPath:"#/anyOf/1/properties/on_update/enum",keyword:"enum",params:{
allowedValues:schema41.anyOf[1].properties.on_update.enum}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}var valid1=_errs20===
errors}else var valid1=!0;if(valid1){if(data.debounce!==void 0){let data5=data.debounce,_errs21=errors;if(errors===errors)if(typeof data5=="\
string"){if(!pattern9.test(data5)){let err13={instancePath:instancePath+"/debounce",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",
params:{pattern:"^[0-9]{1,9}(ms|s|m|h|d)$"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}else{let err14={instancePath:instancePath+
"/debounce",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}
var valid1=_errs21===errors}else var valid1=!0;if(valid1){if(data.quiet!==void 0){let data6=data.quiet,_errs24=errors;if(errors===_errs24)if(data6&&
typeof data6=="object"&&!Array.isArray(data6)){let missing0;if(data6.from===void 0&&(missing0="from")||data6.to===void 0&&(missing0="to")){let err15={
instancePath:instancePath+"/quiet",schemaPath:"#/anyOf/1/properties/quiet/required",keyword:"required",params:{missingProperty:missing0}};vErrors===
null?vErrors=[err15]:vErrors.push(err15),errors++}else{let _errs26=errors;for(let key1 in data6)if(!(key1==="from"||key1==="to")){let err16={
instancePath:instancePath+"/quiet",schemaPath:"#/anyOf/1/properties/quiet/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};
vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++;break}if(_errs26===errors){if(data6.from!==void 0){let data7=data6.from,_errs27=errors;
if(errors===errors)if(typeof data7=="string"){if(!pattern12.test(data7)){let err17={instancePath:instancePath+"/quiet/from",schemaPath:"#/$d\
efs/timeOfDay/pattern",keyword:"pattern",params:{pattern:"^([01][0-9]|2[0-3]):[0-5][0-9]$"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),
errors++}}else{let err18={instancePath:instancePath+"/quiet/from",schemaPath:"#/$defs/timeOfDay/type",keyword:"type",params:{type:"string"}};
vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}var valid7=_errs27===errors}else var valid7=!0;if(valid7)if(data6.to!==void 0){let data8=data6.
to,_errs30=errors;if(errors===errors)if(typeof data8=="string"){if(!pattern12.test(data8)){let err19={instancePath:instancePath+"/quiet/to",
schemaPath:"#/$defs/timeOfDay/pattern",keyword:"pattern",params:{pattern:"^([01][0-9]|2[0-3]):[0-5][0-9]$"}};vErrors===null?vErrors=[err19]:
vErrors.push(err19),errors++}}else{let err20={instancePath:instancePath+"/quiet/to",schemaPath:"#/$defs/timeOfDay/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}var valid7=_errs30===errors}else var valid7=!0}}}else{let err21={
instancePath:instancePath+"/quiet",schemaPath:"#/anyOf/1/properties/quiet/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=
[err21]:vErrors.push(err21),errors++}var valid1=_errs24===errors}else var valid1=!0;if(valid1){if(data.timezone!==void 0){let data9=data.timezone,
_errs33=errors;if(errors===errors)if(typeof data9=="string"){if(data9.length<1){let err22={instancePath:instancePath+"/timezone",schemaPath:"\
#/$defs/timezone/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}}else{let err23={
instancePath:instancePath+"/timezone",schemaPath:"#/$defs/timezone/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err23]:
vErrors.push(err23),errors++}var valid1=_errs33===errors}else var valid1=!0;if(valid1){if(data.start!==void 0){let data10=data.start,_errs36=errors;
if(errors===errors)if(typeof data10=="string"){if(!pattern10.test(data10)){let err24={instancePath:instancePath+"/start",schemaPath:"#/$defs\
/localTime/pattern",keyword:"pattern",params:{pattern:"^[0-9]{4}-[0-9]{2}(-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?)?$"}};vErrors===null?
vErrors=[err24]:vErrors.push(err24),errors++}}else{let err25={instancePath:instancePath+"/start",schemaPath:"#/$defs/localTime/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}var valid1=_errs36===errors}else var valid1=!0;if(valid1){
if(data.end!==void 0){let data11=data.end,_errs39=errors;if(errors===errors)if(typeof data11=="string"){if(!pattern10.test(data11)){let err26={
instancePath:instancePath+"/end",schemaPath:"#/$defs/localTime/pattern",keyword:"pattern",params:{pattern:"^[0-9]{4}-[0-9]{2}(-[0-9]{2}([T ]\
[0-9]{2}:[0-9]{2}(:[0-9]{2})?)?)?$"}};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}}else{let err27={instancePath:instancePath+
"/end",schemaPath:"#/$defs/localTime/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}
var valid1=_errs39===errors}else var valid1=!0;if(valid1){if(data.catchup!==void 0){let data12=data.catchup,_errs42=errors,_errs43=errors,valid13=!1,
_errs44=errors;if(!(data12==="none"||data12==="last"||data12==="all")){let err28={instancePath:instancePath+"/catchup",schemaPath:"#/anyOf/1\
/properties/catchup/anyOf/0/enum",keyword:"enum",params:{allowedValues:schema41.anyOf[1].properties.catchup.anyOf[0].enum}};vErrors===null?vErrors=
[err28]:vErrors.push(err28),errors++}var _valid2=_errs44===errors;valid13=valid13||_valid2;let _errs45=errors;if(!(typeof data12=="number"&&
!(data12%1)&&!isNaN(data12)&&isFinite(data12))){let err29={instancePath:instancePath+"/catchup",schemaPath:"#/anyOf/1/properties/catchup/any\
Of/1/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}if(errors===_errs45&&typeof data12==
"number"&&isFinite(data12)&&(data12<1||isNaN(data12))){let err30={instancePath:instancePath+"/catchup",schemaPath:"#/anyOf/1/properties/catc\
hup/anyOf/1/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err30]:vErrors.push(err30),errors++}var _valid2=_errs45===
errors;if(valid13=valid13||_valid2,valid13)errors=_errs43,vErrors!==null&&(_errs43?vErrors.length=_errs43:vErrors=null);else{let err31={instancePath:instancePath+
"/catchup",schemaPath:"#/anyOf/1/properties/catchup/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err31]:vErrors.push(err31),errors++}
var valid1=_errs42===errors}else var valid1=!0;if(valid1){if(data.overlap!==void 0){let data13=data.overlap,_errs47=errors;if(!(data13==="al\
low"||data13==="skip"||data13==="queue")){let err32={instancePath:instancePath+"/overlap",schemaPath:"#/anyOf/1/properties/overlap/enum",keyword:"\
enum",params:{allowedValues:schema41.anyOf[1].properties.overlap.enum}};vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}var valid1=_errs47===
errors}else var valid1=!0;if(valid1){if(data.calendar!==void 0){let data14=data.calendar,_errs48=errors,_errs49=errors,valid14=!1,_errs50=errors;
if(data14!=="weekdays"){let err33={instancePath:instancePath+"/calendar",schemaPath:"#/anyOf/1/properties/calendar/anyOf/0/enum",keyword:"en\
um",params:{allowedValues:schema41.anyOf[1].properties.calendar.anyOf[0].enum}};vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++}
var _valid3=_errs50===errors;valid14=valid14||_valid3;let _errs51=errors;if(errors===_errs51)if(data14&&typeof data14=="object"&&!Array.isArray(
data14)){let _errs53=errors;for(let key2 in data14)if(!(key2==="only"||key2==="except"||key2==="weekdays")){let err34={instancePath:instancePath+
"/calendar",schemaPath:"#/anyOf/1/properties/calendar/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2}};
vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++;break}if(_errs53===errors){if(data14.only!==void 0){let data15=data14.only,_errs54=errors,
_errs56=errors,valid17=!1,_errs57=errors;if(errors===_errs57)if(typeof data15=="string"){if(data15.length<1){let err35={instancePath:instancePath+
"/calendar/only",schemaPath:"#/$defs/calendars/anyOf/0/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err35]:vErrors.
push(err35),errors++}}else{let err36={instancePath:instancePath+"/calendar/only",schemaPath:"#/$defs/calendars/anyOf/0/type",keyword:"type",
params:{type:"string"}};vErrors===null?vErrors=[err36]:vErrors.push(err36),errors++}var _valid4=_errs57===errors;valid17=valid17||_valid4;let _errs59=errors;
if(errors===_errs59)if(Array.isArray(data15))if(data15.length<1){let err37={instancePath:instancePath+"/calendar/only",schemaPath:"#/$defs/c\
alendars/anyOf/1/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err37]:vErrors.push(err37),errors++}else{var valid18=!0;
let len1=data15.length;for(let i1=0;i1<len1;i1++){let data16=data15[i1],_errs61=errors;if(errors===_errs61)if(typeof data16=="string"){if(data16.
length<1){let err38={instancePath:instancePath+"/calendar/only/"+i1,schemaPath:"#/$defs/calendars/anyOf/1/items/minLength",keyword:"minLengt\
h",params:{limit:1}};vErrors===null?vErrors=[err38]:vErrors.push(err38),errors++}}else{let err39={instancePath:instancePath+"/calendar/only/"+
i1,schemaPath:"#/$defs/calendars/anyOf/1/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err39]:vErrors.push(err39),
errors++}var valid18=_errs61===errors;if(!valid18)break}}else{let err40={instancePath:instancePath+"/calendar/only",schemaPath:"#/$defs/cale\
ndars/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err40]:vErrors.push(err40),errors++}var _valid4=_errs59===
errors;if(valid17=valid17||_valid4,valid17)errors=_errs56,vErrors!==null&&(_errs56?vErrors.length=_errs56:vErrors=null);else{let err41={instancePath:instancePath+
"/calendar/only",schemaPath:"#/$defs/calendars/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err41]:vErrors.push(err41),errors++}
var valid15=_errs54===errors}else var valid15=!0;if(valid15){if(data14.except!==void 0){let data17=data14.except,_errs63=errors,_errs65=errors,
valid20=!1,_errs66=errors;if(errors===_errs66)if(typeof data17=="string"){if(data17.length<1){let err42={instancePath:instancePath+"/calenda\
r/except",schemaPath:"#/$defs/calendars/anyOf/0/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err42]:vErrors.push(
err42),errors++}}else{let err43={instancePath:instancePath+"/calendar/except",schemaPath:"#/$defs/calendars/anyOf/0/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err43]:vErrors.push(err43),errors++}var _valid5=_errs66===errors;valid20=valid20||_valid5;let _errs68=errors;
if(errors===_errs68)if(Array.isArray(data17))if(data17.length<1){let err44={instancePath:instancePath+"/calendar/except",schemaPath:"#/$defs\
/calendars/anyOf/1/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err44]:vErrors.push(err44),errors++}else{var valid21=!0;
let len2=data17.length;for(let i2=0;i2<len2;i2++){let data18=data17[i2],_errs70=errors;if(errors===_errs70)if(typeof data18=="string"){if(data18.
length<1){let err45={instancePath:instancePath+"/calendar/except/"+i2,schemaPath:"#/$defs/calendars/anyOf/1/items/minLength",keyword:"minLen\
gth",params:{limit:1}};vErrors===null?vErrors=[err45]:vErrors.push(err45),errors++}}else{let err46={instancePath:instancePath+"/calendar/exc\
ept/"+i2,schemaPath:"#/$defs/calendars/anyOf/1/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err46]:vErrors.push(
err46),errors++}var valid21=_errs70===errors;if(!valid21)break}}else{let err47={instancePath:instancePath+"/calendar/except",schemaPath:"#/$\
defs/calendars/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err47]:vErrors.push(err47),errors++}var _valid5=_errs68===
errors;if(valid20=valid20||_valid5,valid20)errors=_errs65,vErrors!==null&&(_errs65?vErrors.length=_errs65:vErrors=null);else{let err48={instancePath:instancePath+
"/calendar/except",schemaPath:"#/$defs/calendars/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err48]:vErrors.push(err48),errors++}
var valid15=_errs63===errors}else var valid15=!0;if(valid15)if(data14.weekdays!==void 0){let _errs72=errors;if(typeof data14.weekdays!="bool\
ean"){let err49={instancePath:instancePath+"/calendar/weekdays",schemaPath:"#/anyOf/1/properties/calendar/anyOf/1/properties/weekdays/type",
keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[err49]:vErrors.push(err49),errors++}var valid15=_errs72===errors}else var valid15=!0}}}else{
let err50={instancePath:instancePath+"/calendar",schemaPath:"#/anyOf/1/properties/calendar/anyOf/1/type",keyword:"type",params:{type:"object"}};
vErrors===null?vErrors=[err50]:vErrors.push(err50),errors++}var _valid3=_errs51===errors;if(valid14=valid14||_valid3,valid14)errors=_errs49,
vErrors!==null&&(_errs49?vErrors.length=_errs49:vErrors=null);else{let err51={instancePath:instancePath+"/calendar",schemaPath:"#/anyOf/1/pr\
operties/calendar/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err51]:vErrors.push(err51),errors++}var valid1=_errs48===errors}else
var valid1=!0;if(valid1){if(data.only_if!==void 0){let data20=data.only_if,_errs74=errors;if(errors===_errs74)if(data20&&typeof data20=="obj\
ect"&&!Array.isArray(data20)){let _errs76=errors;for(let key3 in data20)if(!(key3==="sql"||key3==="resource"||key3==="http"||key3==="fresh"||
key3==="wait")){let err52={instancePath:instancePath+"/only_if",schemaPath:"#/anyOf/1/properties/only_if/additionalProperties",keyword:"addi\
tionalProperties",params:{additionalProperty:key3}};vErrors===null?vErrors=[err52]:vErrors.push(err52),errors++;break}if(_errs76===errors){if(data20.
sql!==void 0){let data21=data20.sql,_errs77=errors;if(errors===_errs77)if(typeof data21=="string"){if(data21.length<1){let err53={instancePath:instancePath+
"/only_if/sql",schemaPath:"#/anyOf/1/properties/only_if/properties/sql/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=
[err53]:vErrors.push(err53),errors++}}else{let err54={instancePath:instancePath+"/only_if/sql",schemaPath:"#/anyOf/1/properties/only_if/prop\
erties/sql/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err54]:vErrors.push(err54),errors++}var valid22=_errs77===errors}else
var valid22=!0;if(valid22){if(data20.resource!==void 0){let data22=data20.resource,_errs79=errors;if(errors===errors)if(typeof data22=="stri\
ng"){if(data22.length>100){let err55={instancePath:instancePath+"/only_if/resource",schemaPath:"#/$defs/identifier/maxLength",keyword:"maxLe\
ngth",params:{limit:100}};vErrors===null?vErrors=[err55]:vErrors.push(err55),errors++}else if(!pattern16.test(data22)){let err56={instancePath:instancePath+
"/only_if/resource",schemaPath:"#/$defs/identifier/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"}};vErrors===null?
vErrors=[err56]:vErrors.push(err56),errors++}}else{let err57={instancePath:instancePath+"/only_if/resource",schemaPath:"#/$defs/identifier/t\
ype",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err57]:vErrors.push(err57),errors++}var valid22=_errs79===errors}else var valid22=!0;
if(valid22){if(data20.http!==void 0){let data23=data20.http,_errs82=errors;if(errors===_errs82)if(typeof data23=="string"){if(data23.length<
1){let err58={instancePath:instancePath+"/only_if/http",schemaPath:"#/anyOf/1/properties/only_if/properties/http/minLength",keyword:"minLeng\
th",params:{limit:1}};vErrors===null?vErrors=[err58]:vErrors.push(err58),errors++}}else{let err59={instancePath:instancePath+"/only_if/http",
schemaPath:"#/anyOf/1/properties/only_if/properties/http/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err59]:vErrors.
push(err59),errors++}var valid22=_errs82===errors}else var valid22=!0;if(valid22){if(data20.fresh!==void 0){let data24=data20.fresh,_errs84=errors;
if(errors===errors)if(typeof data24=="string"){if(data24.length>200){let err60={instancePath:instancePath+"/only_if/fresh",schemaPath:"#/$de\
fs/name/maxLength",keyword:"maxLength",params:{limit:200}};vErrors===null?vErrors=[err60]:vErrors.push(err60),errors++}else if(!pattern7.test(
data24)){let err61={instancePath:instancePath+"/only_if/fresh",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z\
0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$"}};vErrors===null?vErrors=[err61]:vErrors.push(err61),errors++}}else{let err62={instancePath:instancePath+
"/only_if/fresh",schemaPath:"#/$defs/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err62]:vErrors.push(err62),errors++}
var valid22=_errs84===errors}else var valid22=!0;if(valid22)if(data20.wait!==void 0){let data25=data20.wait,_errs87=errors;if(errors===errors)
if(typeof data25=="string"){if(!pattern9.test(data25)){let err63={instancePath:instancePath+"/only_if/wait",schemaPath:"#/$defs/duration/pat\
tern",keyword:"pattern",params:{pattern:"^[0-9]{1,9}(ms|s|m|h|d)$"}};vErrors===null?vErrors=[err63]:vErrors.push(err63),errors++}}else{let err64={
instancePath:instancePath+"/only_if/wait",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[
err64]:vErrors.push(err64),errors++}var valid22=_errs87===errors}else var valid22=!0}}}}}else{let err65={instancePath:instancePath+"/only_if",
schemaPath:"#/anyOf/1/properties/only_if/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err65]:vErrors.push(err65),errors++}
var valid1=_errs74===errors}else var valid1=!0;if(valid1){if(data.paused!==void 0){let _errs90=errors;if(typeof data.paused!="boolean"){let err66={
instancePath:instancePath+"/paused",schemaPath:"#/anyOf/1/properties/paused/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err66]:vErrors.push(err66),errors++}var valid1=_errs90===errors}else var valid1=!0;if(valid1)if(data.launch!==void 0){let _errs92=errors;validate27(
data.launch,{instancePath:instancePath+"/launch",parentData:data,parentDataProperty:"launch",rootData,dynamicAnchors})||(vErrors=vErrors===null?
validate27.errors:vErrors.concat(validate27.errors),errors=vErrors.length);var valid1=_errs92===errors}else var valid1=!0}}}}}}}}}}}}}}}else{
let err67={instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err67]:vErrors.push(err67),
errors++}var _valid0=_errs3===errors;if(valid0=valid0||_valid0,_valid0)var props2=!0;if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.
length=_errs0:vErrors=null);else{let err68={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err68]:
vErrors.push(err68),errors++,validate89.errors=vErrors,!1}return validate89.errors=vErrors,evaluated0.props=props2,errors===0}validate89.evaluated=
{dynamicProps:!0,dynamicItems:!1};function validate92(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate92.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.
items=void 0);let _errs0=errors,valid0=!1,_errs1=errors;if(errors===errors)if(typeof data=="string"){if(data.length>100){let err0={instancePath,
schemaPath:"#/$defs/identifier/maxLength",keyword:"maxLength",params:{limit:100}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}else if(!pattern16.
test(data)){let err1={instancePath,schemaPath:"#/$defs/identifier/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"}};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/$defs/identifier/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}var _valid0=_errs1===errors;valid0=valid0||_valid0;let _errs4=errors;
validate28(data,{instancePath,parentData,parentDataProperty,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate28.errors:vErrors.concat(
validate28.errors),errors=vErrors.length);var _valid0=_errs4===errors;if(valid0=valid0||_valid0,_valid0)var props0=!0;if(valid0)errors=_errs0,
vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{let err3={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};return vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++,validate92.errors=vErrors,!1}return validate92.errors=vErrors,evaluated0.props=props0,errors===
0}validate92.evaluated={dynamicProps:!0,dynamicItems:!1};function validate95(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate95.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let _errs1=errors;for(let key0 in data)
if(!(key0==="on_success"||key0==="on_failure"||key0==="on_retry"||key0==="on_late"||key0==="on_recovered")){return validate95.errors=[{instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}}],!1;break}if(_errs1===errors){if(data.on_success!==
void 0){let _errs2=errors;validate24(data.on_success,{instancePath:instancePath+"/on_success",parentData:data,parentDataProperty:"on_success",
rootData,dynamicAnchors})||(vErrors=vErrors===null?validate24.errors:vErrors.concat(validate24.errors),errors=vErrors.length);var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.on_failure!==void 0){let _errs3=errors;validate24(data.on_failure,{instancePath:instancePath+"/\
on_failure",parentData:data,parentDataProperty:"on_failure",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate24.errors:vErrors.concat(
validate24.errors),errors=vErrors.length);var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.on_retry!==void 0){let _errs4=errors;
validate24(data.on_retry,{instancePath:instancePath+"/on_retry",parentData:data,parentDataProperty:"on_retry",rootData,dynamicAnchors})||(vErrors=
vErrors===null?validate24.errors:vErrors.concat(validate24.errors),errors=vErrors.length);var valid0=_errs4===errors}else var valid0=!0;if(valid0){
if(data.on_late!==void 0){let _errs5=errors;validate24(data.on_late,{instancePath:instancePath+"/on_late",parentData:data,parentDataProperty:"\
on_late",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate24.errors:vErrors.concat(validate24.errors),errors=vErrors.length);var valid0=_errs5===
errors}else var valid0=!0;if(valid0)if(data.on_recovered!==void 0){let _errs6=errors;validate24(data.on_recovered,{instancePath:instancePath+
"/on_recovered",parentData:data,parentDataProperty:"on_recovered",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate24.errors:vErrors.
concat(validate24.errors),errors=vErrors.length);var valid0=_errs6===errors}else var valid0=!0}}}}}else return validate95.errors=[{instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate95.errors=vErrors,errors===0}validate95.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function validate102(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate102.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let _errs1=errors;for(let key0 in data)if(!(key0==="by"||key0==="within"||key0===
"timezone")){return validate102.errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}}],
!1;break}if(_errs1===errors){if(data.by!==void 0){let data0=data.by,_errs2=errors;if(errors===errors)if(typeof data0=="string"){if(!pattern12.
test(data0))return validate102.errors=[{instancePath:instancePath+"/by",schemaPath:"common.schema.json#/$defs/timeOfDay/pattern",keyword:"pa\
ttern",params:{pattern:"^([01][0-9]|2[0-3]):[0-5][0-9]$"}}],!1}else return validate102.errors=[{instancePath:instancePath+"/by",schemaPath:"\
common.schema.json#/$defs/timeOfDay/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.within!==void 0){let data1=data.within,_errs5=errors;if(errors===errors)if(typeof data1=="string"){if(!pattern9.test(data1))return validate102.
errors=[{instancePath:instancePath+"/within",schemaPath:"common.schema.json#/$defs/duration/pattern",keyword:"pattern",params:{pattern:"^[0-\
9]{1,9}(ms|s|m|h|d)$"}}],!1}else return validate102.errors=[{instancePath:instancePath+"/within",schemaPath:"common.schema.json#/$defs/durat\
ion/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs5===errors}else var valid0=!0;if(valid0)if(data.timezone!==void 0){let data2=data.
timezone,_errs8=errors;if(errors===errors)if(typeof data2=="string"){if(data2.length<1)return validate102.errors=[{instancePath:instancePath+
"/timezone",schemaPath:"common.schema.json#/$defs/timezone/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate102.errors=
[{instancePath:instancePath+"/timezone",schemaPath:"common.schema.json#/$defs/timezone/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs8===
errors}else var valid0=!0}}}else return validate102.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate102.
errors=vErrors,errors===0}validate102.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate88(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate88.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){
let _errs1=errors;for(let key0 in data)if(!func1.call(schema160.properties,key0)){return validate88.errors=[{instancePath,schemaPath:"#/addi\
tionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}}],!1;break}if(_errs1===errors){if(data.description!==void 0){
let _errs2=errors;if(typeof data.description!="string")return validate88.errors=[{instancePath:instancePath+"/description",schemaPath:"commo\
n.schema.json#/$defs/text/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.
owners!==void 0){let data1=data.owners,_errs5=errors;if(errors===errors)if(Array.isArray(data1)){var valid3=!0;let len0=data1.length;for(let i0=0;i0<
len0;i0++){let data2=data1[i0],_errs8=errors;if(errors===_errs8)if(typeof data2=="string"){if(data2.length<1)return validate88.errors=[{instancePath:instancePath+
"/owners/"+i0,schemaPath:"common.schema.json#/$defs/owners/items/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate88.
errors=[{instancePath:instancePath+"/owners/"+i0,schemaPath:"common.schema.json#/$defs/owners/items/type",keyword:"type",params:{type:"strin\
g"}}],!1;var valid3=_errs8===errors;if(!valid3)break}}else return validate88.errors=[{instancePath:instancePath+"/owners",schemaPath:"common\
.schema.json#/$defs/owners/type",keyword:"type",params:{type:"array"}}],!1;var valid0=_errs5===errors}else var valid0=!0;if(valid0){if(data.
select!==void 0){let data3=data.select,_errs10=errors;if(errors===_errs10)if(typeof data3=="string"){if(data3.length<1)return validate88.errors=
[{instancePath:instancePath+"/select",schemaPath:"#/properties/select/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate88.
errors=[{instancePath:instancePath+"/select",schemaPath:"#/properties/select/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs10===
errors}else var valid0=!0;if(valid0){if(data.schedule!==void 0){let _errs12=errors;validate89(data.schedule,{instancePath:instancePath+"/sch\
edule",parentData:data,parentDataProperty:"schedule",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate89.errors:vErrors.concat(validate89.
errors),errors=vErrors.length);var valid0=_errs12===errors}else var valid0=!0;if(valid0){if(data.launch!==void 0){let _errs13=errors;validate92(
data.launch,{instancePath:instancePath+"/launch",parentData:data,parentDataProperty:"launch",rootData,dynamicAnchors})||(vErrors=vErrors===null?
validate92.errors:vErrors.concat(validate92.errors),errors=vErrors.length);var valid0=_errs13===errors}else var valid0=!0;if(valid0){if(data.
max_runs!==void 0){let data6=data.max_runs,_errs14=errors;if(!(typeof data6=="number"&&!(data6%1)&&!isNaN(data6)&&isFinite(data6)))return validate88.
errors=[{instancePath:instancePath+"/max_runs",schemaPath:"#/properties/max_runs/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===
_errs14&&typeof data6=="number"&&isFinite(data6)&&(data6<1||isNaN(data6)))return validate88.errors=[{instancePath:instancePath+"/max_runs",schemaPath:"\
#/properties/max_runs/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1;var valid0=_errs14===errors}else var valid0=!0;if(valid0){
if(data.priority!==void 0){let data7=data.priority,_errs16=errors;if(!(typeof data7=="number"&&!(data7%1)&&!isNaN(data7)&&isFinite(data7)))return validate88.
errors=[{instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===
_errs16&&typeof data7=="number"&&isFinite(data7)){if(data7>1e3||isNaN(data7))return validate88.errors=[{instancePath:instancePath+"/priority",
schemaPath:"#/properties/priority/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e3}}],!1;if(data7<-1e3||isNaN(data7))return validate88.
errors=[{instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/minimum",keyword:"minimum",params:{comparison:">=",limit:-1e3}}],
!1}var valid0=_errs16===errors}else var valid0=!0;if(valid0){if(data.hooks!==void 0){let _errs18=errors;validate95(data.hooks,{instancePath:instancePath+
"/hooks",parentData:data,parentDataProperty:"hooks",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate95.errors:vErrors.concat(validate95.
errors),errors=vErrors.length);var valid0=_errs18===errors}else var valid0=!0;if(valid0)if(data.sla!==void 0){let _errs19=errors;validate102(
data.sla,{instancePath:instancePath+"/sla",parentData:data,parentDataProperty:"sla",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate102.
errors:vErrors.concat(validate102.errors),errors=vErrors.length);var valid0=_errs19===errors}else var valid0=!0}}}}}}}}}else return validate88.
errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate88.errors=vErrors,errors===0}validate88.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate105(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate105.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let _errs1=errors;for(let key0 in data)
if(!(key0==="description"||key0==="env"||key0==="select"||key0==="exclude"||key0==="partition"||key0==="params"||key0==="tags"||key0==="set")){
return validate105.errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}}],
!1;break}if(_errs1===errors){if(data.description!==void 0){let _errs2=errors;if(typeof data.description!="string")return validate105.errors=
[{instancePath:instancePath+"/description",schemaPath:"#/$defs/text/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.env!==void 0){let data1=data.env,_errs5=errors;if(errors===errors)if(typeof data1=="string"){if(data1.length>
100)return validate105.errors=[{instancePath:instancePath+"/env",schemaPath:"#/$defs/identifier/maxLength",keyword:"maxLength",params:{limit:100}}],
!1;if(!pattern16.test(data1))return validate105.errors=[{instancePath:instancePath+"/env",schemaPath:"#/$defs/identifier/pattern",keyword:"p\
attern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"}}],!1}else return validate105.errors=[{instancePath:instancePath+"/env",schemaPath:"#\
/$defs/identifier/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs5===errors}else var valid0=!0;if(valid0){if(data.select!==
void 0){let data2=data.select,_errs8=errors,_errs9=errors,valid3=!1,_errs10=errors;if(typeof data2!="string"){let err0={instancePath:instancePath+
"/select",schemaPath:"#/properties/select/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}var _valid0=_errs10===errors;valid3=valid3||_valid0;let _errs12=errors;if(errors===_errs12)if(Array.isArray(data2)){var valid4=!0;let len0=data2.
length;for(let i0=0;i0<len0;i0++){let _errs14=errors;if(typeof data2[i0]!="string"){let err1={instancePath:instancePath+"/select/"+i0,schemaPath:"\
#/properties/select/anyOf/1/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var valid4=_errs14===
errors;if(!valid4)break}}else{let err2={instancePath:instancePath+"/select",schemaPath:"#/properties/select/anyOf/1/type",keyword:"type",params:{
type:"array"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}var _valid0=_errs12===errors;if(valid3=valid3||_valid0,valid3)errors=
_errs9,vErrors!==null&&(_errs9?vErrors.length=_errs9:vErrors=null);else{let err3={instancePath:instancePath+"/select",schemaPath:"#/properti\
es/select/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++,validate105.errors=vErrors,!1}var valid0=_errs8===
errors}else var valid0=!0;if(valid0){if(data.exclude!==void 0){let data4=data.exclude,_errs16=errors,_errs17=errors,valid5=!1,_errs18=errors;
if(typeof data4!="string"){let err4={instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/anyOf/0/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}var _valid1=_errs18===errors;valid5=valid5||_valid1;let _errs20=errors;
if(errors===_errs20)if(Array.isArray(data4)){var valid6=!0;let len1=data4.length;for(let i1=0;i1<len1;i1++){let _errs22=errors;if(typeof data4[i1]!=
"string"){let err5={instancePath:instancePath+"/exclude/"+i1,schemaPath:"#/properties/exclude/anyOf/1/items/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}var valid6=_errs22===errors;if(!valid6)break}}else{let err6={instancePath:instancePath+
"/exclude",schemaPath:"#/properties/exclude/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),
errors++}var _valid1=_errs20===errors;if(valid5=valid5||_valid1,valid5)errors=_errs17,vErrors!==null&&(_errs17?vErrors.length=_errs17:vErrors=
null);else{let err7={instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/anyOf",keyword:"anyOf",params:{}};return vErrors===
null?vErrors=[err7]:vErrors.push(err7),errors++,validate105.errors=vErrors,!1}var valid0=_errs16===errors}else var valid0=!0;if(valid0){if(data.
partition!==void 0){let data6=data.partition,_errs24=errors,_errs25=errors,valid7=!1,_errs26=errors;if(typeof data6!="string"){let err8={instancePath:instancePath+
"/partition",schemaPath:"#/properties/partition/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err8]:vErrors.push(
err8),errors++}var _valid2=_errs26===errors;valid7=valid7||_valid2;let _errs28=errors;if(errors===_errs28)if(data6&&typeof data6=="object"&&
!Array.isArray(data6))for(let key1 in data6){let _errs31=errors;if(typeof data6[key1]!="string"){let err9={instancePath:instancePath+"/parti\
tion/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/partition/anyOf/1/additionalProperties/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}var valid8=_errs31===errors;if(!valid8)break}else{let err10={instancePath:instancePath+
"/partition",schemaPath:"#/properties/partition/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err10]:vErrors.
push(err10),errors++}var _valid2=_errs28===errors;if(valid7=valid7||_valid2,valid7)errors=_errs25,vErrors!==null&&(_errs25?vErrors.length=_errs25:
vErrors=null);else{let err11={instancePath:instancePath+"/partition",schemaPath:"#/properties/partition/anyOf",keyword:"anyOf",params:{}};return vErrors===
null?vErrors=[err11]:vErrors.push(err11),errors++,validate105.errors=vErrors,!1}var valid0=_errs24===errors}else var valid0=!0;if(valid0){if(data.
params!==void 0){let data8=data.params,_errs33=errors;if(errors===_errs33&&!(data8&&typeof data8=="object"&&!Array.isArray(data8)))return validate105.
errors=[{instancePath:instancePath+"/params",schemaPath:"#/properties/params/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs33===
errors}else var valid0=!0;if(valid0){if(data.tags!==void 0){let data9=data.tags,_errs36=errors,_errs38=errors,valid10=!1,_errs39=errors;if(errors===
_errs39)if(data9&&typeof data9=="object"&&!Array.isArray(data9)){for(let key2 in data9){let _errs41=errors;if(typeof key2=="string"&&!pattern5.
test(key2)){let err12={instancePath:instancePath+"/tags",schemaPath:"#/$defs/tags/anyOf/0/propertyNames/pattern",keyword:"pattern",params:{pattern:"\
^[A-Za-z0-9_][A-Za-z0-9_./-]*$"},propertyName:key2};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}var valid11=_errs41===errors;
if(!valid11){let err13={instancePath:instancePath+"/tags",schemaPath:"#/$defs/tags/anyOf/0/propertyNames",keyword:"propertyNames",params:{propertyName:key2}};
vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++;break}}if(valid11)for(let key3 in data9){let data10=data9[key3],_errs43=errors;if(typeof data10!=
"string"&&!(typeof data10=="number"&&isFinite(data10))&&typeof data10!="boolean"){let err14={instancePath:instancePath+"/tags/"+key3.replace(
/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/tags/anyOf/0/additionalProperties/type",keyword:"type",params:{type:schema37.anyOf[0].additionalProperties.
type}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}var valid12=_errs43===errors;if(!valid12)break}}else{let err15={instancePath:instancePath+
"/tags",schemaPath:"#/$defs/tags/anyOf/0/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}
var _valid3=_errs39===errors;valid10=valid10||_valid3;let _errs45=errors;if(errors===_errs45)if(Array.isArray(data9)){var valid13=!0;let len2=data9.
length;for(let i2=0;i2<len2;i2++){let data11=data9[i2],_errs47=errors;if(errors===_errs47)if(typeof data11=="string"){if(!pattern5.test(data11)){
let err16={instancePath:instancePath+"/tags/"+i2,schemaPath:"#/$defs/tags/anyOf/1/items/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z\
0-9_][A-Za-z0-9_./-]*$"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}else{let err17={instancePath:instancePath+"/tags/"+i2,
schemaPath:"#/$defs/tags/anyOf/1/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}
var valid13=_errs47===errors;if(!valid13)break}}else{let err18={instancePath:instancePath+"/tags",schemaPath:"#/$defs/tags/anyOf/1/type",keyword:"\
type",params:{type:"array"}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}var _valid3=_errs45===errors;if(valid10=valid10||_valid3,
valid10)errors=_errs38,vErrors!==null&&(_errs38?vErrors.length=_errs38:vErrors=null);else{let err19={instancePath:instancePath+"/tags",schemaPath:"\
#/$defs/tags/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++,validate105.errors=vErrors,
!1}var valid0=_errs36===errors}else var valid0=!0;if(valid0)if(data.set!==void 0){let data12=data.set,_errs49=errors;if(errors===_errs49)if(data12&&
typeof data12=="object"&&!Array.isArray(data12)){for(let key4 in data12){let _errs51=errors;if(typeof key4=="string"&&key4.length>200){let err20={
instancePath:instancePath+"/set",schemaPath:"#/properties/set/propertyNames/maxLength",keyword:"maxLength",params:{limit:200},propertyName:key4};
vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}var valid14=_errs51===errors;if(!valid14){let err21={instancePath:instancePath+"\
/set",schemaPath:"#/properties/set/propertyNames",keyword:"propertyNames",params:{propertyName:key4}};return vErrors===null?vErrors=[err21]:
vErrors.push(err21),errors++,validate105.errors=vErrors,!1;break}}if(valid14)for(let key5 in data12){let data13=data12[key5],_errs53=errors;
if(!(data13&&typeof data13=="object"&&!Array.isArray(data13)))return validate105.errors=[{instancePath:instancePath+"/set/"+key5.replace(/~/g,
"~0").replace(/\//g,"~1"),schemaPath:"#/properties/set/additionalProperties/type",keyword:"type",params:{type:"object"}}],!1;var valid15=_errs53===
errors;if(!valid15)break}}else return validate105.errors=[{instancePath:instancePath+"/set",schemaPath:"#/properties/set/type",keyword:"type",
params:{type:"object"}}],!1;var valid0=_errs49===errors}else var valid0=!0}}}}}}}}else return validate105.errors=[{instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}}],!1;return validate105.errors=vErrors,errors===0}validate105.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};var schema189={type:"object",additionalProperties:!1,properties:{description:{$ref:"common.schema.json#/$defs/text"},resource:{
$ref:"common.schema.json#/$defs/identifier"},path:{type:"string"},table:{type:"string"},format:{enum:["parquet","csv","json","ndjson","html",
"ipynb","text","binary"]},owners:{$ref:"common.schema.json#/$defs/owners"},max_age:{$ref:"common.schema.json#/$defs/duration"},partitions:{$ref:"\
common.schema.json#/$defs/identifier"},by:{anyOf:[{type:"string",minLength:1},{type:"object",additionalProperties:{type:"string",minLength:1}}]},
updated_column:{type:"string",minLength:1},columns:{type:"object",additionalProperties:{$ref:"job.schema.json#/$defs/column"}},tags:{$ref:"c\
ommon.schema.json#/$defs/tags"},project:{$ref:"common.schema.json#/$defs/identifier"},asset:{$ref:"common.schema.json#/$defs/name"},deprecated:{
type:"boolean"},hooks:{type:"object",additionalProperties:!1,properties:{on_late:{$ref:"common.schema.json#/$defs/names"},on_recovered:{$ref:"\
common.schema.json#/$defs/names"}}}}};function validate108(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate108.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.
items=void 0);let _errs0=errors,valid0=!1,_errs1=errors;if(errors===_errs1)if(typeof data=="string"){if(data.length<1){let err0={instancePath,
schemaPath:"#/anyOf/0/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={
instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs1===
errors;valid0=valid0||_valid0;let _errs3=errors;if(errors===_errs3)if(data&&typeof data=="object"&&!Array.isArray(data)){let _errs5=errors;for(let key0 in data)
if(!(key0==="type"||key0==="nullable"||key0==="description"||key0==="unit"||key0==="values")){let err2={instancePath,schemaPath:"#/anyOf/1/a\
dditionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++;
break}if(_errs5===errors){if(data.type!==void 0){let _errs6=errors;if(typeof data.type!="string"){let err3={instancePath:instancePath+"/type",
schemaPath:"#/anyOf/1/properties/type/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
var valid1=_errs6===errors}else var valid1=!0;if(valid1){if(data.nullable!==void 0){let _errs8=errors;if(typeof data.nullable!="boolean"){let err4={
instancePath:instancePath+"/nullable",schemaPath:"#/anyOf/1/properties/nullable/type",keyword:"type",params:{type:"boolean"}};vErrors===null?
vErrors=[err4]:vErrors.push(err4),errors++}var valid1=_errs8===errors}else var valid1=!0;if(valid1){if(data.description!==void 0){let _errs10=errors;
if(typeof data.description!="string"){let err5={instancePath:instancePath+"/description",schemaPath:"common.schema.json#/$defs/text/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}var valid1=_errs10===errors}else var valid1=!0;if(valid1){
if(data.unit!==void 0){let _errs13=errors;if(typeof data.unit!="string"){let err6={instancePath:instancePath+"/unit",schemaPath:"#/anyOf/1/p\
roperties/unit/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}var valid1=_errs13===errors}else
var valid1=!0;if(valid1)if(data.values!==void 0){let data4=data.values,_errs15=errors;if(errors===_errs15)if(Array.isArray(data4)){var valid3=!0;
let len0=data4.length;for(let i0=0;i0<len0;i0++){let data5=data4[i0],_errs17=errors;if(typeof data5!="string"&&!(typeof data5=="number"&&isFinite(
data5))&&typeof data5!="boolean"){let err7={instancePath:instancePath+"/values/"+i0,schemaPath:"#/anyOf/1/properties/values/items/type",keyword:"\
type",params:{type:schema67.anyOf[1].properties.values.items.type}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}var valid3=_errs17===
errors;if(!valid3)break}}else{let err8={instancePath:instancePath+"/values",schemaPath:"#/anyOf/1/properties/values/type",keyword:"type",params:{
type:"array"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}var valid1=_errs15===errors}else var valid1=!0}}}}}else{let err9={instancePath,
schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}var _valid0=_errs3===
errors;if(valid0=valid0||_valid0,_valid0)var props0=!0;if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{
let err10={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++,validate108.
errors=vErrors,!1}return validate108.errors=vErrors,evaluated0.props=props0,errors===0}validate108.evaluated={dynamicProps:!0,dynamicItems:!1};
function validate110(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate110.
evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs0=errors,valid0=!1,
_errs1=errors;if(errors===errors)if(typeof data=="string"){if(data.length>200){let err0={instancePath,schemaPath:"#/$defs/name/maxLength",keyword:"\
maxLength",params:{limit:200}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}else if(!pattern7.test(data)){let err1={instancePath,
schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$"}};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/$defs/name/type",keyword:"type",params:{type:"str\
ing"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}var _valid0=_errs1===errors;valid0=valid0||_valid0;let _errs4=errors;if(errors===
_errs4)if(Array.isArray(data)){var valid2=!0;let len0=data.length;for(let i0=0;i0<len0;i0++){let data0=data[i0],_errs6=errors;if(errors===errors)
if(typeof data0=="string"){if(data0.length>200){let err3={instancePath:instancePath+"/"+i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxL\
ength",params:{limit:200}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}else if(!pattern7.test(data0)){let err4={instancePath:instancePath+
"/"+i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$"}};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/"+i0,schemaPath:"#/$defs/name/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}var valid2=_errs6===errors;if(!valid2)break}}else{let err6={
instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}var _valid0=_errs4===
errors;if(valid0=valid0||_valid0,_valid0)var items0=!0;if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{
let err7={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++,validate110.
errors=vErrors,!1}return validate110.errors=vErrors,evaluated0.items=items0,errors===0}validate110.evaluated={dynamicProps:!1,dynamicItems:!0};
function validate107(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate107.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let _errs1=errors;for(let key0 in data)if(!func1.call(schema189.properties,key0)){return validate107.errors=
[{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}}],!1;break}if(_errs1===errors){
if(data.description!==void 0){let _errs2=errors;if(typeof data.description!="string")return validate107.errors=[{instancePath:instancePath+"\
/description",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.resource!==void 0){let data1=data.resource,_errs5=errors;if(errors===errors)if(typeof data1=="string"){if(data1.length>100)
return validate107.errors=[{instancePath:instancePath+"/resource",schemaPath:"common.schema.json#/$defs/identifier/maxLength",keyword:"maxLe\
ngth",params:{limit:100}}],!1;if(!pattern16.test(data1))return validate107.errors=[{instancePath:instancePath+"/resource",schemaPath:"common\
.schema.json#/$defs/identifier/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"}}],!1}else return validate107.errors=
[{instancePath:instancePath+"/resource",schemaPath:"common.schema.json#/$defs/identifier/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs5===
errors}else var valid0=!0;if(valid0){if(data.path!==void 0){let _errs8=errors;if(typeof data.path!="string")return validate107.errors=[{instancePath:instancePath+
"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){
if(data.table!==void 0){let _errs10=errors;if(typeof data.table!="string")return validate107.errors=[{instancePath:instancePath+"/table",schemaPath:"\
#/properties/table/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.format!==
void 0){let data4=data.format,_errs12=errors;if(!(data4==="parquet"||data4==="csv"||data4==="json"||data4==="ndjson"||data4==="html"||data4===
"ipynb"||data4==="text"||data4==="binary"))return validate107.errors=[{instancePath:instancePath+"/format",schemaPath:"#/properties/format/e\
num",keyword:"enum",params:{allowedValues:schema189.properties.format.enum}}],!1;var valid0=_errs12===errors}else var valid0=!0;if(valid0){if(data.
owners!==void 0){let data5=data.owners,_errs13=errors;if(errors===errors)if(Array.isArray(data5)){var valid4=!0;let len0=data5.length;for(let i0=0;i0<
len0;i0++){let data6=data5[i0],_errs16=errors;if(errors===_errs16)if(typeof data6=="string"){if(data6.length<1)return validate107.errors=[{instancePath:instancePath+
"/owners/"+i0,schemaPath:"common.schema.json#/$defs/owners/items/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate107.
errors=[{instancePath:instancePath+"/owners/"+i0,schemaPath:"common.schema.json#/$defs/owners/items/type",keyword:"type",params:{type:"strin\
g"}}],!1;var valid4=_errs16===errors;if(!valid4)break}}else return validate107.errors=[{instancePath:instancePath+"/owners",schemaPath:"comm\
on.schema.json#/$defs/owners/type",keyword:"type",params:{type:"array"}}],!1;var valid0=_errs13===errors}else var valid0=!0;if(valid0){if(data.
max_age!==void 0){let data7=data.max_age,_errs18=errors;if(errors===errors)if(typeof data7=="string"){if(!pattern9.test(data7))return validate107.
errors=[{instancePath:instancePath+"/max_age",schemaPath:"common.schema.json#/$defs/duration/pattern",keyword:"pattern",params:{pattern:"^[0\
-9]{1,9}(ms|s|m|h|d)$"}}],!1}else return validate107.errors=[{instancePath:instancePath+"/max_age",schemaPath:"common.schema.json#/$defs/dur\
ation/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs18===errors}else var valid0=!0;if(valid0){if(data.partitions!==void 0){
let data8=data.partitions,_errs21=errors;if(errors===errors)if(typeof data8=="string"){if(data8.length>100)return validate107.errors=[{instancePath:instancePath+
"/partitions",schemaPath:"common.schema.json#/$defs/identifier/maxLength",keyword:"maxLength",params:{limit:100}}],!1;if(!pattern16.test(data8))
return validate107.errors=[{instancePath:instancePath+"/partitions",schemaPath:"common.schema.json#/$defs/identifier/pattern",keyword:"patte\
rn",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"}}],!1}else return validate107.errors=[{instancePath:instancePath+"/partitions",schemaPath:"\
common.schema.json#/$defs/identifier/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs21===errors}else var valid0=!0;if(valid0){
if(data.by!==void 0){let data9=data.by,_errs24=errors,_errs25=errors,valid7=!1,_errs26=errors;if(errors===_errs26)if(typeof data9=="string"){
if(data9.length<1){let err0={instancePath:instancePath+"/by",schemaPath:"#/properties/by/anyOf/0/minLength",keyword:"minLength",params:{limit:1}};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath:instancePath+"/by",schemaPath:"#/properties/by/anyOf/\
0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs26===errors;valid7=
valid7||_valid0;let _errs28=errors;if(errors===_errs28)if(data9&&typeof data9=="object"&&!Array.isArray(data9))for(let key1 in data9){let data10=data9[key1],
_errs31=errors;if(errors===_errs31)if(typeof data10=="string"){if(data10.length<1){let err2={instancePath:instancePath+"/by/"+key1.replace(/~/g,
"~0").replace(/\//g,"~1"),schemaPath:"#/properties/by/anyOf/1/additionalProperties/minLength",keyword:"minLength",params:{limit:1}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+"/by/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),
schemaPath:"#/properties/by/anyOf/1/additionalProperties/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}var valid8=_errs31===errors;if(!valid8)break}else{let err4={instancePath:instancePath+"/by",schemaPath:"#/properties/by/\
anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}var _valid0=_errs28===errors;
if(valid7=valid7||_valid0,valid7)errors=_errs25,vErrors!==null&&(_errs25?vErrors.length=_errs25:vErrors=null);else{let err5={instancePath:instancePath+
"/by",schemaPath:"#/properties/by/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++,validate107.
errors=vErrors,!1}var valid0=_errs24===errors}else var valid0=!0;if(valid0){if(data.updated_column!==void 0){let data11=data.updated_column,
_errs33=errors;if(errors===_errs33)if(typeof data11=="string"){if(data11.length<1)return validate107.errors=[{instancePath:instancePath+"/up\
dated_column",schemaPath:"#/properties/updated_column/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate107.errors=[{
instancePath:instancePath+"/updated_column",schemaPath:"#/properties/updated_column/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs33===
errors}else var valid0=!0;if(valid0){if(data.columns!==void 0){let data12=data.columns,_errs35=errors;if(errors===_errs35)if(data12&&typeof data12==
"object"&&!Array.isArray(data12))for(let key2 in data12){let _errs38=errors;validate108(data12[key2],{instancePath:instancePath+"/columns/"+
key2.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data12,parentDataProperty:key2,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate108.
errors:vErrors.concat(validate108.errors),errors=vErrors.length);var valid9=_errs38===errors;if(!valid9)break}else return validate107.errors=
[{instancePath:instancePath+"/columns",schemaPath:"#/properties/columns/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs35===
errors}else var valid0=!0;if(valid0){if(data.tags!==void 0){let data14=data.tags,_errs39=errors,_errs41=errors,valid11=!1,_errs42=errors;if(errors===
_errs42)if(data14&&typeof data14=="object"&&!Array.isArray(data14)){for(let key3 in data14){let _errs44=errors;if(typeof key3=="string"&&!pattern5.
test(key3)){let err6={instancePath:instancePath+"/tags",schemaPath:"common.schema.json#/$defs/tags/anyOf/0/propertyNames/pattern",keyword:"p\
attern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_./-]*$"},propertyName:key3};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}var valid12=_errs44===
errors;if(!valid12){let err7={instancePath:instancePath+"/tags",schemaPath:"common.schema.json#/$defs/tags/anyOf/0/propertyNames",keyword:"p\
ropertyNames",params:{propertyName:key3}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++;break}}if(valid12)for(let key4 in data14){
let data15=data14[key4],_errs46=errors;if(typeof data15!="string"&&!(typeof data15=="number"&&isFinite(data15))&&typeof data15!="boolean"){let err8={
instancePath:instancePath+"/tags/"+key4.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"common.schema.json#/$defs/tags/anyOf/0/additional\
Properties/type",keyword:"type",params:{type:schema37.anyOf[0].additionalProperties.type}};vErrors===null?vErrors=[err8]:vErrors.push(err8),
errors++}var valid13=_errs46===errors;if(!valid13)break}}else{let err9={instancePath:instancePath+"/tags",schemaPath:"common.schema.json#/$d\
efs/tags/anyOf/0/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}var _valid1=_errs42===
errors;valid11=valid11||_valid1;let _errs48=errors;if(errors===_errs48)if(Array.isArray(data14)){var valid14=!0;let len1=data14.length;for(let i1=0;i1<
len1;i1++){let data16=data14[i1],_errs50=errors;if(errors===_errs50)if(typeof data16=="string"){if(!pattern5.test(data16)){let err10={instancePath:instancePath+
"/tags/"+i1,schemaPath:"common.schema.json#/$defs/tags/anyOf/1/items/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_./-\
]*$"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+"/tags/"+i1,schemaPath:"common\
.schema.json#/$defs/tags/anyOf/1/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}
var valid14=_errs50===errors;if(!valid14)break}}else{let err12={instancePath:instancePath+"/tags",schemaPath:"common.schema.json#/$defs/tags\
/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}var _valid1=_errs48===errors;
if(valid11=valid11||_valid1,valid11)errors=_errs41,vErrors!==null&&(_errs41?vErrors.length=_errs41:vErrors=null);else{let err13={instancePath:instancePath+
"/tags",schemaPath:"common.schema.json#/$defs/tags/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err13]:vErrors.push(err13),
errors++,validate107.errors=vErrors,!1}var valid0=_errs39===errors}else var valid0=!0;if(valid0){if(data.project!==void 0){let data17=data.project,
_errs52=errors;if(errors===errors)if(typeof data17=="string"){if(data17.length>100)return validate107.errors=[{instancePath:instancePath+"/p\
roject",schemaPath:"common.schema.json#/$defs/identifier/maxLength",keyword:"maxLength",params:{limit:100}}],!1;if(!pattern16.test(data17))return validate107.
errors=[{instancePath:instancePath+"/project",schemaPath:"common.schema.json#/$defs/identifier/pattern",keyword:"pattern",params:{pattern:"^\
[A-Za-z0-9_][A-Za-z0-9_-]*$"}}],!1}else return validate107.errors=[{instancePath:instancePath+"/project",schemaPath:"common.schema.json#/$de\
fs/identifier/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs52===errors}else var valid0=!0;if(valid0){if(data.asset!==void 0){
let data18=data.asset,_errs55=errors;if(errors===errors)if(typeof data18=="string"){if(data18.length>200)return validate107.errors=[{instancePath:instancePath+
"/asset",schemaPath:"common.schema.json#/$defs/name/maxLength",keyword:"maxLength",params:{limit:200}}],!1;if(!pattern7.test(data18))return validate107.
errors=[{instancePath:instancePath+"/asset",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0\
-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$"}}],!1}else return validate107.errors=[{instancePath:instancePath+"/asset",schemaPath:"c\
ommon.schema.json#/$defs/name/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs55===errors}else var valid0=!0;if(valid0){if(data.
deprecated!==void 0){let _errs58=errors;if(typeof data.deprecated!="boolean")return validate107.errors=[{instancePath:instancePath+"/depreca\
ted",schemaPath:"#/properties/deprecated/type",keyword:"type",params:{type:"boolean"}}],!1;var valid0=_errs58===errors}else var valid0=!0;if(valid0)
if(data.hooks!==void 0){let data20=data.hooks,_errs60=errors;if(errors===_errs60)if(data20&&typeof data20=="object"&&!Array.isArray(data20)){
let _errs62=errors;for(let key5 in data20)if(!(key5==="on_late"||key5==="on_recovered")){return validate107.errors=[{instancePath:instancePath+
"/hooks",schemaPath:"#/properties/hooks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key5}}],!1;break}if(_errs62===
errors){if(data20.on_late!==void 0){let _errs63=errors;validate110(data20.on_late,{instancePath:instancePath+"/hooks/on_late",parentData:data20,
parentDataProperty:"on_late",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate110.errors:vErrors.concat(validate110.errors),errors=
vErrors.length);var valid17=_errs63===errors}else var valid17=!0;if(valid17)if(data20.on_recovered!==void 0){let _errs64=errors;validate110(
data20.on_recovered,{instancePath:instancePath+"/hooks/on_recovered",parentData:data20,parentDataProperty:"on_recovered",rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate110.errors:vErrors.concat(validate110.errors),errors=vErrors.length);var valid17=_errs64===errors}else var valid17=!0}}else
return validate107.errors=[{instancePath:instancePath+"/hooks",schemaPath:"#/properties/hooks/type",keyword:"type",params:{type:"object"}}],
!1;var valid0=_errs60===errors}else var valid0=!0}}}}}}}}}}}}}}}}else return validate107.errors=[{instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}}],!1;return validate107.errors=vErrors,errors===0}validate107.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
var schema204={type:"object",additionalProperties:!1,required:["type","launch"],properties:{type:{enum:["files","sql","http","asset","run_st\
atus","code"]},description:{$ref:"common.schema.json#/$defs/text"},resource:{$ref:"common.schema.json#/$defs/identifier"},pattern:{type:"str\
ing"},sql:{type:"string"},url:{type:"string"},assets:{type:"array",items:{$ref:"common.schema.json#/$defs/name"}},require:{anyOf:[{enum:["an\
y","all"]},{type:"integer",minimum:1}]},within:{$ref:"common.schema.json#/$defs/duration"},status:{type:"array",items:{enum:["succeeded","fa\
iled","cancelled"]}},select:{type:"string"},file:{type:"string",format:"millrace-file"},key:{type:"string"},stable:{$ref:"common.schema.json\
#/$defs/duration"},every:{$ref:"common.schema.json#/$defs/duration"},timeout:{$ref:"common.schema.json#/$defs/duration"},limit:{type:"intege\
r",minimum:1,maximum:1e3},hooks:{$ref:"job.schema.json#/$defs/hooks"},failures:{type:"integer",minimum:1,maximum:1e3},paused:{type:"boolean"},
launch:{$ref:"common.schema.json#/$defs/launchOrPreset"}}};function validate114(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate114.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.type===void 0&&
(missing0="type")||data.launch===void 0&&(missing0="launch"))return validate114.errors=[{instancePath,schemaPath:"#/required",keyword:"requi\
red",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)if(!func1.call(schema204.properties,key0)){return validate114.
errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}}],!1;break}if(_errs1===
errors){if(data.type!==void 0){let data0=data.type,_errs2=errors;if(!(data0==="files"||data0==="sql"||data0==="http"||data0==="asset"||data0===
"run_status"||data0==="code"))return validate114.errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enu\
m",params:{allowedValues:schema204.properties.type.enum}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.description!==
void 0){let _errs3=errors;if(typeof data.description!="string")return validate114.errors=[{instancePath:instancePath+"/description",schemaPath:"\
common.schema.json#/$defs/text/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.
resource!==void 0){let data2=data.resource,_errs6=errors;if(errors===errors)if(typeof data2=="string"){if(data2.length>100)return validate114.
errors=[{instancePath:instancePath+"/resource",schemaPath:"common.schema.json#/$defs/identifier/maxLength",keyword:"maxLength",params:{limit:100}}],
!1;if(!pattern16.test(data2))return validate114.errors=[{instancePath:instancePath+"/resource",schemaPath:"common.schema.json#/$defs/identif\
ier/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"}}],!1}else return validate114.errors=[{instancePath:instancePath+
"/resource",schemaPath:"common.schema.json#/$defs/identifier/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs6===errors}else
var valid0=!0;if(valid0){if(data.pattern!==void 0){let _errs9=errors;if(typeof data.pattern!="string")return validate114.errors=[{instancePath:instancePath+
"/pattern",schemaPath:"#/properties/pattern/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs9===errors}else var valid0=!0;if(valid0){
if(data.sql!==void 0){let _errs11=errors;if(typeof data.sql!="string")return validate114.errors=[{instancePath:instancePath+"/sql",schemaPath:"\
#/properties/sql/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs11===errors}else var valid0=!0;if(valid0){if(data.url!==void 0){
let _errs13=errors;if(typeof data.url!="string")return validate114.errors=[{instancePath:instancePath+"/url",schemaPath:"#/properties/url/ty\
pe",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs13===errors}else var valid0=!0;if(valid0){if(data.assets!==void 0){let data6=data.
assets,_errs15=errors;if(errors===_errs15)if(Array.isArray(data6)){var valid3=!0;let len0=data6.length;for(let i0=0;i0<len0;i0++){let data7=data6[i0],
_errs17=errors;if(errors===errors)if(typeof data7=="string"){if(data7.length>200)return validate114.errors=[{instancePath:instancePath+"/ass\
ets/"+i0,schemaPath:"common.schema.json#/$defs/name/maxLength",keyword:"maxLength",params:{limit:200}}],!1;if(!pattern7.test(data7))return validate114.
errors=[{instancePath:instancePath+"/assets/"+i0,schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern:"^[A-\
Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$"}}],!1}else return validate114.errors=[{instancePath:instancePath+"/assets/"+i0,schemaPath:"\
common.schema.json#/$defs/name/type",keyword:"type",params:{type:"string"}}],!1;var valid3=_errs17===errors;if(!valid3)break}}else return validate114.
errors=[{instancePath:instancePath+"/assets",schemaPath:"#/properties/assets/type",keyword:"type",params:{type:"array"}}],!1;var valid0=_errs15===
errors}else var valid0=!0;if(valid0){if(data.require!==void 0){let data8=data.require,_errs20=errors,_errs21=errors,valid5=!1,_errs22=errors;
if(!(data8==="any"||data8==="all")){let err0={instancePath:instancePath+"/require",schemaPath:"#/properties/require/anyOf/0/enum",keyword:"e\
num",params:{allowedValues:schema204.properties.require.anyOf[0].enum}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs22===
errors;valid5=valid5||_valid0;let _errs23=errors;if(!(typeof data8=="number"&&!(data8%1)&&!isNaN(data8)&&isFinite(data8))){let err1={instancePath:instancePath+
"/require",schemaPath:"#/properties/require/anyOf/1/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err1]:vErrors.push(
err1),errors++}if(errors===_errs23&&typeof data8=="number"&&isFinite(data8)&&(data8<1||isNaN(data8))){let err2={instancePath:instancePath+"/\
require",schemaPath:"#/properties/require/anyOf/1/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}var _valid0=_errs23===errors;if(valid5=valid5||_valid0,valid5)errors=_errs21,vErrors!==null&&(_errs21?vErrors.length=
_errs21:vErrors=null);else{let err3={instancePath:instancePath+"/require",schemaPath:"#/properties/require/anyOf",keyword:"anyOf",params:{}};
return vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++,validate114.errors=vErrors,!1}var valid0=_errs20===errors}else var valid0=!0;
if(valid0){if(data.within!==void 0){let data9=data.within,_errs25=errors;if(errors===errors)if(typeof data9=="string"){if(!pattern9.test(data9))
return validate114.errors=[{instancePath:instancePath+"/within",schemaPath:"common.schema.json#/$defs/duration/pattern",keyword:"pattern",params:{
pattern:"^[0-9]{1,9}(ms|s|m|h|d)$"}}],!1}else return validate114.errors=[{instancePath:instancePath+"/within",schemaPath:"common.schema.json\
#/$defs/duration/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs25===errors}else var valid0=!0;if(valid0){if(data.status!==
void 0){let data10=data.status,_errs28=errors;if(errors===_errs28)if(Array.isArray(data10)){var valid7=!0;let len1=data10.length;for(let i1=0;i1<
len1;i1++){let data11=data10[i1],_errs30=errors;if(!(data11==="succeeded"||data11==="failed"||data11==="cancelled"))return validate114.errors=
[{instancePath:instancePath+"/status/"+i1,schemaPath:"#/properties/status/items/enum",keyword:"enum",params:{allowedValues:schema204.properties.
status.items.enum}}],!1;var valid7=_errs30===errors;if(!valid7)break}}else return validate114.errors=[{instancePath:instancePath+"/status",schemaPath:"\
#/properties/status/type",keyword:"type",params:{type:"array"}}],!1;var valid0=_errs28===errors}else var valid0=!0;if(valid0){if(data.select!==
void 0){let _errs31=errors;if(typeof data.select!="string")return validate114.errors=[{instancePath:instancePath+"/select",schemaPath:"#/pro\
perties/select/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs31===errors}else var valid0=!0;if(valid0){if(data.file!==void 0){
let _errs33=errors;if(errors===_errs33&&errors===_errs33&&typeof data.file!="string")return validate114.errors=[{instancePath:instancePath+"\
/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs33===errors}else var valid0=!0;if(valid0){
if(data.key!==void 0){let _errs35=errors;if(typeof data.key!="string")return validate114.errors=[{instancePath:instancePath+"/key",schemaPath:"\
#/properties/key/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs35===errors}else var valid0=!0;if(valid0){if(data.stable!==
void 0){let data15=data.stable,_errs37=errors;if(errors===errors)if(typeof data15=="string"){if(!pattern9.test(data15))return validate114.errors=
[{instancePath:instancePath+"/stable",schemaPath:"common.schema.json#/$defs/duration/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,9}\
(ms|s|m|h|d)$"}}],!1}else return validate114.errors=[{instancePath:instancePath+"/stable",schemaPath:"common.schema.json#/$defs/duration/typ\
e",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs37===errors}else var valid0=!0;if(valid0){if(data.every!==void 0){let data16=data.
every,_errs40=errors;if(errors===errors)if(typeof data16=="string"){if(!pattern9.test(data16))return validate114.errors=[{instancePath:instancePath+
"/every",schemaPath:"common.schema.json#/$defs/duration/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,9}(ms|s|m|h|d)$"}}],!1}else return validate114.
errors=[{instancePath:instancePath+"/every",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",params:{type:"string"}}],!1;
var valid0=_errs40===errors}else var valid0=!0;if(valid0){if(data.timeout!==void 0){let data17=data.timeout,_errs43=errors;if(errors===errors)
if(typeof data17=="string"){if(!pattern9.test(data17))return validate114.errors=[{instancePath:instancePath+"/timeout",schemaPath:"common.sc\
hema.json#/$defs/duration/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,9}(ms|s|m|h|d)$"}}],!1}else return validate114.errors=[{instancePath:instancePath+
"/timeout",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs43===errors}else var valid0=!0;
if(valid0){if(data.limit!==void 0){let data18=data.limit,_errs46=errors;if(!(typeof data18=="number"&&!(data18%1)&&!isNaN(data18)&&isFinite(
data18)))return validate114.errors=[{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type:"in\
teger"}}],!1;if(errors===_errs46&&typeof data18=="number"&&isFinite(data18)){if(data18>1e3||isNaN(data18))return validate114.errors=[{instancePath:instancePath+
"/limit",schemaPath:"#/properties/limit/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e3}}],!1;if(data18<1||isNaN(data18))return validate114.
errors=[{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1}
var valid0=_errs46===errors}else var valid0=!0;if(valid0){if(data.hooks!==void 0){let _errs48=errors;validate95(data.hooks,{instancePath:instancePath+
"/hooks",parentData:data,parentDataProperty:"hooks",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate95.errors:vErrors.concat(validate95.
errors),errors=vErrors.length);var valid0=_errs48===errors}else var valid0=!0;if(valid0){if(data.failures!==void 0){let data20=data.failures,
_errs49=errors;if(!(typeof data20=="number"&&!(data20%1)&&!isNaN(data20)&&isFinite(data20)))return validate114.errors=[{instancePath:instancePath+
"/failures",schemaPath:"#/properties/failures/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs49&&typeof data20=="number"&&
isFinite(data20)){if(data20>1e3||isNaN(data20))return validate114.errors=[{instancePath:instancePath+"/failures",schemaPath:"#/properties/fa\
ilures/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e3}}],!1;if(data20<1||isNaN(data20))return validate114.errors=[{instancePath:instancePath+
"/failures",schemaPath:"#/properties/failures/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1}var valid0=_errs49===errors}else
var valid0=!0;if(valid0){if(data.paused!==void 0){let _errs51=errors;if(typeof data.paused!="boolean")return validate114.errors=[{instancePath:instancePath+
"/paused",schemaPath:"#/properties/paused/type",keyword:"type",params:{type:"boolean"}}],!1;var valid0=_errs51===errors}else var valid0=!0;if(valid0)
if(data.launch!==void 0){let _errs53=errors;validate92(data.launch,{instancePath:instancePath+"/launch",parentData:data,parentDataProperty:"\
launch",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate92.errors:vErrors.concat(validate92.errors),errors=vErrors.length);var valid0=_errs53===
errors}else var valid0=!0}}}}}}}}}}}}}}}}}}}}}}else return validate114.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}}],!1;return validate114.errors=vErrors,errors===0}validate114.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate118(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate118.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type"))return validate118.errors=[{instancePath,schemaPath:"#\
/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)if(!(key0==="type"||key0==="des\
cription"||key0==="config"||key0==="resources"||key0==="files"||key0==="timeout")){return validate118.errors=[{instancePath,schemaPath:"#/ad\
ditionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}}],!1;break}if(_errs1===errors){if(data.type!==void 0){let _errs2=errors;
if(typeof data.type!="string")return validate118.errors=[{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"typ\
e",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.description!==void 0){let _errs4=errors;if(typeof data.
description!="string")return validate118.errors=[{instancePath:instancePath+"/description",schemaPath:"common.schema.json#/$defs/text/type",
keyword:"type",params:{type:"string"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.config!==void 0){let data2=data.
config,_errs7=errors;if(errors===_errs7&&!(data2&&typeof data2=="object"&&!Array.isArray(data2)))return validate118.errors=[{instancePath:instancePath+
"/config",schemaPath:"#/properties/config/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs7===errors}else var valid0=!0;if(valid0){
if(data.resources!==void 0){let data3=data.resources,_errs10=errors;if(errors===_errs10)if(data3&&typeof data3=="object"&&!Array.isArray(data3))
for(let key1 in data3){let data4=data3[key1],_errs13=errors;if(errors===errors)if(typeof data4=="string"){if(data4.length>100)return validate118.
errors=[{instancePath:instancePath+"/resources/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"common.schema.json#/$defs/identifie\
r/maxLength",keyword:"maxLength",params:{limit:100}}],!1;if(!pattern16.test(data4))return validate118.errors=[{instancePath:instancePath+"/r\
esources/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"common.schema.json#/$defs/identifier/pattern",keyword:"pattern",params:{pattern:"\
^[A-Za-z0-9_][A-Za-z0-9_-]*$"}}],!1}else return validate118.errors=[{instancePath:instancePath+"/resources/"+key1.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"common.schema.json#/$defs/identifier/type",keyword:"type",params:{type:"string"}}],!1;var valid2=_errs13===errors;if(!valid2)
break}else return validate118.errors=[{instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/type",keyword:"type",params:{
type:"object"}}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.files!==void 0){let data5=data.files,_errs16=errors;if(errors===
_errs16)if(Array.isArray(data5)){var valid4=!0;let len0=data5.length;for(let i0=0;i0<len0;i0++){let data6=data5[i0],_errs18=errors;if(errors===
_errs18)if(typeof data6=="string"){if(data6.length<1)return validate118.errors=[{instancePath:instancePath+"/files/"+i0,schemaPath:"#/proper\
ties/files/items/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate118.errors=[{instancePath:instancePath+"/files/"+i0,
schemaPath:"#/properties/files/items/type",keyword:"type",params:{type:"string"}}],!1;var valid4=_errs18===errors;if(!valid4)break}}else return validate118.
errors=[{instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type:"array"}}],!1;var valid0=_errs16===
errors}else var valid0=!0;if(valid0)if(data.timeout!==void 0){let data7=data.timeout,_errs20=errors;if(errors===errors)if(typeof data7=="str\
ing"){if(!pattern9.test(data7))return validate118.errors=[{instancePath:instancePath+"/timeout",schemaPath:"common.schema.json#/$defs/durati\
on/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,9}(ms|s|m|h|d)$"}}],!1}else return validate118.errors=[{instancePath:instancePath+"/\
timeout",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs20===errors}else var valid0=!0}}}}}}}else
return validate118.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate118.errors=vErrors,errors===
0}validate118.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema221={type:"object",additionalProperties:!1,required:["require"],
properties:{description:{$ref:"common.schema.json#/$defs/text"},select:{type:"string"},require:{type:"object",additionalProperties:!0},severity:{
enum:["error","warning"]}}};function validate120(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate120.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.require===void 0&&(missing0="require"))return validate120.
errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)
if(!(key0==="description"||key0==="select"||key0==="require"||key0==="severity")){return validate120.errors=[{instancePath,schemaPath:"#/add\
itionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}}],!1;break}if(_errs1===errors){if(data.description!==void 0){
let _errs2=errors;if(typeof data.description!="string")return validate120.errors=[{instancePath:instancePath+"/description",schemaPath:"comm\
on.schema.json#/$defs/text/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.
select!==void 0){let _errs5=errors;if(typeof data.select!="string")return validate120.errors=[{instancePath:instancePath+"/select",schemaPath:"\
#/properties/select/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs5===errors}else var valid0=!0;if(valid0){if(data.require!==
void 0){let data2=data.require,_errs7=errors;if(errors===_errs7&&!(data2&&typeof data2=="object"&&!Array.isArray(data2)))return validate120.
errors=[{instancePath:instancePath+"/require",schemaPath:"#/properties/require/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs7===
errors}else var valid0=!0;if(valid0)if(data.severity!==void 0){let data3=data.severity,_errs10=errors;if(!(data3==="error"||data3==="warning"))
return validate120.errors=[{instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/enum",keyword:"enum",params:{allowedValues:schema221.
properties.severity.enum}}],!1;var valid0=_errs10===errors}else var valid0=!0}}}}}else return validate120.errors=[{instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}}],!1;return validate120.errors=vErrors,errors===0}validate120.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function validate78(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate78.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.millrace===void 0&&(missing0="millrace")||data.project===
void 0&&(missing0="project")||data.descriptors===void 0&&(missing0="descriptors"))return validate78.errors=[{instancePath,schemaPath:"#/requ\
ired",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)if(!func1.call(schema129.properties,
key0)){return validate78.errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}}],
!1;break}if(_errs1===errors){if(data.millrace!==void 0){let _errs2=errors;if(data.millrace!==1)return validate78.errors=[{instancePath:instancePath+
"/millrace",schemaPath:"#/properties/millrace/const",keyword:"const",params:{allowedValue:1}}],!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.project!==void 0){let data1=data.project,_errs3=errors;if(errors===errors)if(typeof data1=="string"){if(data1.length>100)
return validate78.errors=[{instancePath:instancePath+"/project",schemaPath:"common.schema.json#/$defs/identifier/maxLength",keyword:"maxLeng\
th",params:{limit:100}}],!1;if(!pattern16.test(data1))return validate78.errors=[{instancePath:instancePath+"/project",schemaPath:"common.sch\
ema.json#/$defs/identifier/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"}}],!1}else return validate78.errors=[{instancePath:instancePath+
"/project",schemaPath:"common.schema.json#/$defs/identifier/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs3===errors}else
var valid0=!0;if(valid0){if(data.description!==void 0){let _errs6=errors;if(typeof data.description!="string")return validate78.errors=[{instancePath:instancePath+
"/description",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs6===errors}else var valid0=!0;
if(valid0){if(data.descriptors!==void 0){let data3=data.descriptors,_errs9=errors;if(errors===_errs9)if(Array.isArray(data3)){if(data3.length<
1)return validate78.errors=[{instancePath:instancePath+"/descriptors",schemaPath:"#/properties/descriptors/minItems",keyword:"minItems",params:{
limit:1}}],!1;{var valid3=!0;let len0=data3.length;for(let i0=0;i0<len0;i0++){let data4=data3[i0],_errs11=errors;if(errors===_errs11)if(typeof data4==
"string"){if(data4.length<1)return validate78.errors=[{instancePath:instancePath+"/descriptors/"+i0,schemaPath:"#/properties/descriptors/ite\
ms/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate78.errors=[{instancePath:instancePath+"/descriptors/"+i0,schemaPath:"\
#/properties/descriptors/items/type",keyword:"type",params:{type:"string"}}],!1;var valid3=_errs11===errors;if(!valid3)break}}}else return validate78.
errors=[{instancePath:instancePath+"/descriptors",schemaPath:"#/properties/descriptors/type",keyword:"type",params:{type:"array"}}],!1;var valid0=_errs9===
errors}else var valid0=!0;if(valid0){if(data.include!==void 0){let data5=data.include,_errs13=errors;if(errors===_errs13)if(Array.isArray(data5)){
var valid4=!0;let len1=data5.length;for(let i1=0;i1<len1;i1++){let data6=data5[i1],_errs15=errors;if(errors===_errs15)if(typeof data6=="stri\
ng"){if(data6.length<1)return validate78.errors=[{instancePath:instancePath+"/include/"+i1,schemaPath:"#/properties/include/items/minLength",
keyword:"minLength",params:{limit:1}}],!1}else return validate78.errors=[{instancePath:instancePath+"/include/"+i1,schemaPath:"#/properties/\
include/items/type",keyword:"type",params:{type:"string"}}],!1;var valid4=_errs15===errors;if(!valid4)break}}else return validate78.errors=[
{instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type:"array"}}],!1;var valid0=_errs13===
errors}else var valid0=!0;if(valid0){if(data.defaults!==void 0){let _errs17=errors;validate79(data.defaults,{instancePath:instancePath+"/def\
aults",parentData:data,parentDataProperty:"defaults",rootData,dynamicAnchors})||(vErrors=vErrors===null?validate79.errors:vErrors.concat(validate79.
errors),errors=vErrors.length);var valid0=_errs17===errors}else var valid0=!0;if(valid0){if(data.sql!==void 0){let data8=data.sql,_errs18=errors;
if(errors===_errs18)if(data8&&typeof data8=="object"&&!Array.isArray(data8)){let _errs20=errors;for(let key1 in data8)if(key1!=="dialect"){return validate78.
errors=[{instancePath:instancePath+"/sql",schemaPath:"#/properties/sql/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}}],
!1;break}if(_errs20===errors&&data8.dialect!==void 0){let data9=data8.dialect;if(!(data9==="duckdb"||data9==="postgres"||data9==="redshift"||
data9==="bigquery"||data9==="snowflake"))return validate78.errors=[{instancePath:instancePath+"/sql/dialect",schemaPath:"#/$defs/dialect/enu\
m",keyword:"enum",params:{allowedValues:schema133.enum}}],!1}}else return validate78.errors=[{instancePath:instancePath+"/sql",schemaPath:"#\
/properties/sql/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs18===errors}else var valid0=!0;if(valid0){if(data.python!==
void 0){let data10=data.python,_errs23=errors,_errs25=errors,valid8=!1,_errs26=errors;if(errors===_errs26)if(typeof data10=="string"){if(data10.
length<1){let err0={instancePath:instancePath+"/python",schemaPath:"#/$defs/python/anyOf/0/minLength",keyword:"minLength",params:{limit:1}};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath:instancePath+"/python",schemaPath:"#/$defs/python/any\
Of/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs26===errors;valid8=
valid8||_valid0;let _errs28=errors;if(errors===_errs28)if(data10&&typeof data10=="object"&&!Array.isArray(data10)){let missing1;if(data10.requirements===
void 0&&(missing1="requirements")){let err2={instancePath:instancePath+"/python",schemaPath:"#/$defs/python/anyOf/1/required",keyword:"requi\
red",params:{missingProperty:missing1}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}else{let _errs30=errors;for(let key2 in data10)
if(!(key2==="requirements"||key2==="interpreter")){let err3={instancePath:instancePath+"/python",schemaPath:"#/$defs/python/anyOf/1/addition\
alProperties",keyword:"additionalProperties",params:{additionalProperty:key2}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++;break}
if(_errs30===errors){if(data10.requirements!==void 0){let _errs31=errors;if(typeof data10.requirements!="string"){let err4={instancePath:instancePath+
"/python/requirements",schemaPath:"#/$defs/python/anyOf/1/properties/requirements/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err4]:vErrors.push(err4),errors++}var valid9=_errs31===errors}else var valid9=!0;if(valid9)if(data10.interpreter!==void 0){let _errs33=errors;
if(typeof data10.interpreter!="string"){let err5={instancePath:instancePath+"/python/interpreter",schemaPath:"#/$defs/python/anyOf/1/propert\
ies/interpreter/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}var valid9=_errs33===
errors}else var valid9=!0}}}else{let err6={instancePath:instancePath+"/python",schemaPath:"#/$defs/python/anyOf/1/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}var _valid0=_errs28===errors;if(valid8=valid8||_valid0,valid8)errors=
_errs25,vErrors!==null&&(_errs25?vErrors.length=_errs25:vErrors=null);else{let err7={instancePath:instancePath+"/python",schemaPath:"#/$defs\
/python/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++,validate78.errors=vErrors,!1}var valid0=_errs23===
errors}else var valid0=!0;if(valid0){if(data.tags!==void 0){let data13=data.tags,_errs35=errors;if(errors===_errs35)if(data13&&typeof data13==
"object"&&!Array.isArray(data13))for(let key3 in data13){let data14=data13[key3],_errs38=errors,_errs39=errors,valid11=!1,_errs40=errors;if(data14!==
"any"){let err8={instancePath:instancePath+"/tags/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/tags/additionalProp\
erties/anyOf/0/enum",keyword:"enum",params:{allowedValues:schema129.properties.tags.additionalProperties.anyOf[0].enum}};vErrors===null?vErrors=
[err8]:vErrors.push(err8),errors++}var _valid1=_errs40===errors;valid11=valid11||_valid1;let _errs41=errors;if(errors===_errs41)if(Array.isArray(
data14)){var valid12=!0;let len2=data14.length;for(let i2=0;i2<len2;i2++){let data15=data14[i2],_errs43=errors;if(typeof data15!="string"&&!(typeof data15==
"number"&&isFinite(data15))&&typeof data15!="boolean"){let err9={instancePath:instancePath+"/tags/"+key3.replace(/~/g,"~0").replace(/\//g,"~\
1")+"/"+i2,schemaPath:"#/properties/tags/additionalProperties/anyOf/1/items/type",keyword:"type",params:{type:schema129.properties.tags.additionalProperties.
anyOf[1].items.type}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}var valid12=_errs43===errors;if(!valid12)break}}else{let err10={
instancePath:instancePath+"/tags/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/tags/additionalProperties/anyOf/1/ty\
pe",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}var _valid1=_errs41===errors;if(valid11=
valid11||_valid1,valid11)errors=_errs39,vErrors!==null&&(_errs39?vErrors.length=_errs39:vErrors=null);else{let err11={instancePath:instancePath+
"/tags/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/tags/additionalProperties/anyOf",keyword:"anyOf",params:{}};return vErrors===
null?vErrors=[err11]:vErrors.push(err11),errors++,validate78.errors=vErrors,!1}var valid10=_errs38===errors;if(!valid10)break}else return validate78.
errors=[{instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs35===
errors}else var valid0=!0;if(valid0){if(data.environments!==void 0){let data16=data.environments,_errs45=errors;if(errors===_errs45)if(data16&&
typeof data16=="object"&&!Array.isArray(data16)){for(let key4 in data16){let _errs47=errors;if(errors===errors)if(typeof key4=="string"){if(key4.
length>100){let err12={instancePath:instancePath+"/environments",schemaPath:"common.schema.json#/$defs/identifier/maxLength",keyword:"maxLen\
gth",params:{limit:100},propertyName:key4};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}else if(!pattern16.test(key4)){let err13={
instancePath:instancePath+"/environments",schemaPath:"common.schema.json#/$defs/identifier/pattern",keyword:"pattern",params:{pattern:"^[A-Z\
a-z0-9_][A-Za-z0-9_-]*$"},propertyName:key4};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}else{let err14={instancePath:instancePath+
"/environments",schemaPath:"common.schema.json#/$defs/identifier/type",keyword:"type",params:{type:"string"},propertyName:key4};vErrors===null?
vErrors=[err14]:vErrors.push(err14),errors++}var valid13=_errs47===errors;if(!valid13){let err15={instancePath:instancePath+"/environments",
schemaPath:"#/properties/environments/propertyNames",keyword:"propertyNames",params:{propertyName:key4}};return vErrors===null?vErrors=[err15]:
vErrors.push(err15),errors++,validate78.errors=vErrors,!1;break}}if(valid13)for(let key5 in data16){let _errs51=errors;validate82(data16[key5],
{instancePath:instancePath+"/environments/"+key5.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data16,parentDataProperty:key5,rootData,dynamicAnchors})||
(vErrors=vErrors===null?validate82.errors:vErrors.concat(validate82.errors),errors=vErrors.length);var valid15=_errs51===errors;if(!valid15)
break}}else return validate78.errors=[{instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/type",keyword:"type",
params:{type:"object"}}],!1;var valid0=_errs45===errors}else var valid0=!0;if(valid0){if(data.partitions!==void 0){let data18=data.partitions,
_errs52=errors;if(errors===_errs52)if(data18&&typeof data18=="object"&&!Array.isArray(data18)){for(let key6 in data18){let _errs54=errors;if(errors===
errors)if(typeof key6=="string"){if(key6.length>100){let err16={instancePath:instancePath+"/partitions",schemaPath:"common.schema.json#/$def\
s/identifier/maxLength",keyword:"maxLength",params:{limit:100},propertyName:key6};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}else if(!pattern16.
test(key6)){let err17={instancePath:instancePath+"/partitions",schemaPath:"common.schema.json#/$defs/identifier/pattern",keyword:"pattern",params:{
pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"},propertyName:key6};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}}else{let err18={instancePath:instancePath+
"/partitions",schemaPath:"common.schema.json#/$defs/identifier/type",keyword:"type",params:{type:"string"},propertyName:key6};vErrors===null?
vErrors=[err18]:vErrors.push(err18),errors++}var valid16=_errs54===errors;if(!valid16){let err19={instancePath:instancePath+"/partitions",schemaPath:"\
#/properties/partitions/propertyNames",keyword:"propertyNames",params:{propertyName:key6}};return vErrors===null?vErrors=[err19]:vErrors.push(
err19),errors++,validate78.errors=vErrors,!1;break}}if(valid16)for(let key7 in data18){let _errs58=errors;validate86(data18[key7],{instancePath:instancePath+
"/partitions/"+key7.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data18,parentDataProperty:key7,rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate86.errors:vErrors.concat(validate86.errors),errors=vErrors.length);var valid18=_errs58===errors;if(!valid18)break}}else return validate78.
errors=[{instancePath:instancePath+"/partitions",schemaPath:"#/properties/partitions/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs52===
errors}else var valid0=!0;if(valid0){if(data.calendars!==void 0){let data20=data.calendars,_errs59=errors;if(errors===_errs59)if(data20&&typeof data20==
"object"&&!Array.isArray(data20)){for(let key8 in data20){let _errs61=errors;if(errors===errors)if(typeof key8=="string"){if(key8.length>100){
let err20={instancePath:instancePath+"/calendars",schemaPath:"common.schema.json#/$defs/identifier/maxLength",keyword:"maxLength",params:{limit:100},
propertyName:key8};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}else if(!pattern16.test(key8)){let err21={instancePath:instancePath+
"/calendars",schemaPath:"common.schema.json#/$defs/identifier/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"},propertyName:key8};
vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}}else{let err22={instancePath:instancePath+"/calendars",schemaPath:"common.schem\
a.json#/$defs/identifier/type",keyword:"type",params:{type:"string"},propertyName:key8};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}
var valid19=_errs61===errors;if(!valid19){let err23={instancePath:instancePath+"/calendars",schemaPath:"#/properties/calendars/propertyNames",
keyword:"propertyNames",params:{propertyName:key8}};return vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++,validate78.errors=vErrors,
!1;break}}if(valid19)for(let key9 in data20){let data21=data20[key9],_errs65=errors,_errs67=errors,valid23=!1,_errs68=errors;if(errors===_errs68)
if(typeof data21=="string"){if(data21.length<1){let err24={instancePath:instancePath+"/calendars/"+key9.replace(/~/g,"~0").replace(/\//g,"~1"),
schemaPath:"#/$defs/calendar/anyOf/0/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}else{
let err25={instancePath:instancePath+"/calendars/"+key9.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/calendar/anyOf/0/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}var _valid2=_errs68===errors;valid23=valid23||_valid2;
let _errs70=errors;if(errors===_errs70)if(Array.isArray(data21)){var valid24=!0;let len3=data21.length;for(let i3=0;i3<len3;i3++){let data22=data21[i3],
_errs72=errors;if(errors===_errs72)if(typeof data22=="string"){if(data22.length<1){let err26={instancePath:instancePath+"/calendars/"+key9.replace(
/~/g,"~0").replace(/\//g,"~1")+"/"+i3,schemaPath:"#/$defs/calendar/anyOf/1/items/minLength",keyword:"minLength",params:{limit:1}};vErrors===
null?vErrors=[err26]:vErrors.push(err26),errors++}}else{let err27={instancePath:instancePath+"/calendars/"+key9.replace(/~/g,"~0").replace(/\//g,
"~1")+"/"+i3,schemaPath:"#/$defs/calendar/anyOf/1/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err27]:vErrors.
push(err27),errors++}var valid24=_errs72===errors;if(!valid24)break}}else{let err28={instancePath:instancePath+"/calendars/"+key9.replace(/~/g,
"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/calendar/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err28]:vErrors.
push(err28),errors++}var _valid2=_errs70===errors;if(valid23=valid23||_valid2,valid23)errors=_errs67,vErrors!==null&&(_errs67?vErrors.length=
_errs67:vErrors=null);else{let err29={instancePath:instancePath+"/calendars/"+key9.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$def\
s/calendar/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++,validate78.errors=vErrors,!1}
var valid21=_errs65===errors;if(!valid21)break}}else return validate78.errors=[{instancePath:instancePath+"/calendars",schemaPath:"#/propert\
ies/calendars/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs59===errors}else var valid0=!0;if(valid0){if(data.pipelines!==
void 0){let data23=data.pipelines,_errs74=errors;if(errors===_errs74)if(data23&&typeof data23=="object"&&!Array.isArray(data23)){for(let key10 in data23){
let _errs76=errors;if(errors===errors)if(typeof key10=="string"){if(key10.length>100){let err30={instancePath:instancePath+"/pipelines",schemaPath:"\
common.schema.json#/$defs/identifier/maxLength",keyword:"maxLength",params:{limit:100},propertyName:key10};vErrors===null?vErrors=[err30]:vErrors.
push(err30),errors++}else if(!pattern16.test(key10)){let err31={instancePath:instancePath+"/pipelines",schemaPath:"common.schema.json#/$defs\
/identifier/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"},propertyName:key10};vErrors===null?vErrors=[err31]:vErrors.
push(err31),errors++}}else{let err32={instancePath:instancePath+"/pipelines",schemaPath:"common.schema.json#/$defs/identifier/type",keyword:"\
type",params:{type:"string"},propertyName:key10};vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}var valid25=_errs76===errors;if(!valid25){
let err33={instancePath:instancePath+"/pipelines",schemaPath:"#/properties/pipelines/propertyNames",keyword:"propertyNames",params:{propertyName:key10}};
return vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++,validate78.errors=vErrors,!1;break}}if(valid25)for(let key11 in data23){let data24=data23[key11],
_errs80=errors,_errs81=errors,valid28=!1,_errs82=errors;validate88(data24,{instancePath:instancePath+"/pipelines/"+key11.replace(/~/g,"~0").
replace(/\//g,"~1"),parentData:data23,parentDataProperty:key11,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate88.errors:vErrors.
concat(validate88.errors),errors=vErrors.length);var _valid3=_errs82===errors;valid28=valid28||_valid3;let _errs83=errors;if(data24!==null){
let err34={instancePath:instancePath+"/pipelines/"+key11.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/pipelines/additiona\
lProperties/anyOf/1/type",keyword:"type",params:{type:"null"}};vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++}var _valid3=_errs83===
errors;if(valid28=valid28||_valid3,valid28)errors=_errs81,vErrors!==null&&(_errs81?vErrors.length=_errs81:vErrors=null);else{let err35={instancePath:instancePath+
"/pipelines/"+key11.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/pipelines/additionalProperties/anyOf",keyword:"anyOf",params:{}};
return vErrors===null?vErrors=[err35]:vErrors.push(err35),errors++,validate78.errors=vErrors,!1}var valid27=_errs80===errors;if(!valid27)break}}else
return validate78.errors=[{instancePath:instancePath+"/pipelines",schemaPath:"#/properties/pipelines/type",keyword:"type",params:{type:"obje\
ct"}}],!1;var valid0=_errs74===errors}else var valid0=!0;if(valid0){if(data.presets!==void 0){let data25=data.presets,_errs85=errors;if(errors===
_errs85)if(data25&&typeof data25=="object"&&!Array.isArray(data25)){for(let key12 in data25){let _errs87=errors;if(errors===errors)if(typeof key12==
"string"){if(key12.length>100){let err36={instancePath:instancePath+"/presets",schemaPath:"common.schema.json#/$defs/identifier/maxLength",keyword:"\
maxLength",params:{limit:100},propertyName:key12};vErrors===null?vErrors=[err36]:vErrors.push(err36),errors++}else if(!pattern16.test(key12)){
let err37={instancePath:instancePath+"/presets",schemaPath:"common.schema.json#/$defs/identifier/pattern",keyword:"pattern",params:{pattern:"\
^[A-Za-z0-9_][A-Za-z0-9_-]*$"},propertyName:key12};vErrors===null?vErrors=[err37]:vErrors.push(err37),errors++}}else{let err38={instancePath:instancePath+
"/presets",schemaPath:"common.schema.json#/$defs/identifier/type",keyword:"type",params:{type:"string"},propertyName:key12};vErrors===null?vErrors=
[err38]:vErrors.push(err38),errors++}var valid29=_errs87===errors;if(!valid29){let err39={instancePath:instancePath+"/presets",schemaPath:"#\
/properties/presets/propertyNames",keyword:"propertyNames",params:{propertyName:key12}};return vErrors===null?vErrors=[err39]:vErrors.push(err39),
errors++,validate78.errors=vErrors,!1;break}}if(valid29)for(let key13 in data25){let _errs91=errors;validate105(data25[key13],{instancePath:instancePath+
"/presets/"+key13.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data25,parentDataProperty:key13,rootData,dynamicAnchors})||(vErrors=vErrors===
null?validate105.errors:vErrors.concat(validate105.errors),errors=vErrors.length);var valid31=_errs91===errors;if(!valid31)break}}else return validate78.
errors=[{instancePath:instancePath+"/presets",schemaPath:"#/properties/presets/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs85===
errors}else var valid0=!0;if(valid0){if(data.assets!==void 0){let data27=data.assets,_errs92=errors;if(errors===_errs92)if(data27&&typeof data27==
"object"&&!Array.isArray(data27))for(let key14 in data27){let data28=data27[key14],_errs95=errors,_errs96=errors,valid33=!1,_errs97=errors;validate107(
data28,{instancePath:instancePath+"/assets/"+key14.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data27,parentDataProperty:key14,rootData,
dynamicAnchors})||(vErrors=vErrors===null?validate107.errors:vErrors.concat(validate107.errors),errors=vErrors.length);var _valid4=_errs97===
errors;valid33=valid33||_valid4;let _errs98=errors;if(data28!==null){let err40={instancePath:instancePath+"/assets/"+key14.replace(/~/g,"~0").
replace(/\//g,"~1"),schemaPath:"#/properties/assets/additionalProperties/anyOf/1/type",keyword:"type",params:{type:"null"}};vErrors===null?vErrors=
[err40]:vErrors.push(err40),errors++}var _valid4=_errs98===errors;if(valid33=valid33||_valid4,valid33)errors=_errs96,vErrors!==null&&(_errs96?
vErrors.length=_errs96:vErrors=null);else{let err41={instancePath:instancePath+"/assets/"+key14.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/properties/assets/additionalProperties/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err41]:vErrors.push(err41),errors++,
validate78.errors=vErrors,!1}var valid32=_errs95===errors;if(!valid32)break}else return validate78.errors=[{instancePath:instancePath+"/asse\
ts",schemaPath:"#/properties/assets/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs92===errors}else var valid0=!0;if(valid0){
if(data.sensors!==void 0){let data29=data.sensors,_errs100=errors;if(errors===_errs100)if(data29&&typeof data29=="object"&&!Array.isArray(data29)){
for(let key15 in data29){let _errs102=errors;if(errors===errors)if(typeof key15=="string"){if(key15.length>100){let err42={instancePath:instancePath+
"/sensors",schemaPath:"common.schema.json#/$defs/identifier/maxLength",keyword:"maxLength",params:{limit:100},propertyName:key15};vErrors===
null?vErrors=[err42]:vErrors.push(err42),errors++}else if(!pattern16.test(key15)){let err43={instancePath:instancePath+"/sensors",schemaPath:"\
common.schema.json#/$defs/identifier/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"},propertyName:key15};vErrors===
null?vErrors=[err43]:vErrors.push(err43),errors++}}else{let err44={instancePath:instancePath+"/sensors",schemaPath:"common.schema.json#/$def\
s/identifier/type",keyword:"type",params:{type:"string"},propertyName:key15};vErrors===null?vErrors=[err44]:vErrors.push(err44),errors++}var valid34=_errs102===
errors;if(!valid34){let err45={instancePath:instancePath+"/sensors",schemaPath:"#/properties/sensors/propertyNames",keyword:"propertyNames",
params:{propertyName:key15}};return vErrors===null?vErrors=[err45]:vErrors.push(err45),errors++,validate78.errors=vErrors,!1;break}}if(valid34)
for(let key16 in data29){let _errs106=errors;validate114(data29[key16],{instancePath:instancePath+"/sensors/"+key16.replace(/~/g,"~0").replace(
/\//g,"~1"),parentData:data29,parentDataProperty:key16,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate114.errors:vErrors.concat(
validate114.errors),errors=vErrors.length);var valid36=_errs106===errors;if(!valid36)break}}else return validate78.errors=[{instancePath:instancePath+
"/sensors",schemaPath:"#/properties/sensors/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs100===errors}else var valid0=!0;
if(valid0){if(data.pools!==void 0){let data31=data.pools,_errs107=errors;if(errors===_errs107)if(data31&&typeof data31=="object"&&!Array.isArray(
data31)){for(let key17 in data31){let _errs109=errors;if(errors===errors)if(typeof key17=="string"){if(key17.length>100){let err46={instancePath:instancePath+
"/pools",schemaPath:"common.schema.json#/$defs/identifier/maxLength",keyword:"maxLength",params:{limit:100},propertyName:key17};vErrors===null?
vErrors=[err46]:vErrors.push(err46),errors++}else if(!pattern16.test(key17)){let err47={instancePath:instancePath+"/pools",schemaPath:"commo\
n.schema.json#/$defs/identifier/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"},propertyName:key17};vErrors===null?
vErrors=[err47]:vErrors.push(err47),errors++}}else{let err48={instancePath:instancePath+"/pools",schemaPath:"common.schema.json#/$defs/ident\
ifier/type",keyword:"type",params:{type:"string"},propertyName:key17};vErrors===null?vErrors=[err48]:vErrors.push(err48),errors++}var valid37=_errs109===
errors;if(!valid37){let err49={instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/propertyNames",keyword:"propertyNames",params:{
propertyName:key17}};return vErrors===null?vErrors=[err49]:vErrors.push(err49),errors++,validate78.errors=vErrors,!1;break}}if(valid37)for(let key18 in data31){
let data32=data31[key18],_errs113=errors;if(!(typeof data32=="number"&&!(data32%1)&&!isNaN(data32)&&isFinite(data32)))return validate78.errors=
[{instancePath:instancePath+"/pools/"+key18.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/pools/additionalProperties/type",
keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs113&&typeof data32=="number"&&isFinite(data32)){if(data32>1e5||isNaN(data32))return validate78.
errors=[{instancePath:instancePath+"/pools/"+key18.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/pools/additionalPropertie\
s/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e5}}],!1;if(data32<1||isNaN(data32))return validate78.errors=[{instancePath:instancePath+
"/pools/"+key18.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/pools/additionalProperties/minimum",keyword:"minimum",params:{
comparison:">=",limit:1}}],!1}var valid39=_errs113===errors;if(!valid39)break}}else return validate78.errors=[{instancePath:instancePath+"/p\
ools",schemaPath:"#/properties/pools/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs107===errors}else var valid0=!0;if(valid0){
if(data.plugins!==void 0){let data33=data.plugins,_errs115=errors;if(errors===_errs115)if(Array.isArray(data33)){var valid40=!0;let len4=data33.
length;for(let i4=0;i4<len4;i4++){let data34=data33[i4],_errs117=errors;if(errors===_errs117)if(typeof data34=="string"){if(data34.length<1)
return validate78.errors=[{instancePath:instancePath+"/plugins/"+i4,schemaPath:"#/properties/plugins/items/minLength",keyword:"minLength",params:{
limit:1}}],!1}else return validate78.errors=[{instancePath:instancePath+"/plugins/"+i4,schemaPath:"#/properties/plugins/items/type",keyword:"\
type",params:{type:"string"}}],!1;var valid40=_errs117===errors;if(!valid40)break}}else return validate78.errors=[{instancePath:instancePath+
"/plugins",schemaPath:"#/properties/plugins/type",keyword:"type",params:{type:"array"}}],!1;var valid0=_errs115===errors}else var valid0=!0;
if(valid0){if(data.hooks!==void 0){let data35=data.hooks,_errs119=errors;if(errors===_errs119)if(data35&&typeof data35=="object"&&!Array.isArray(
data35)){for(let key19 in data35){let _errs121=errors;if(errors===errors)if(typeof key19=="string"){if(key19.length>100){let err50={instancePath:instancePath+
"/hooks",schemaPath:"common.schema.json#/$defs/identifier/maxLength",keyword:"maxLength",params:{limit:100},propertyName:key19};vErrors===null?
vErrors=[err50]:vErrors.push(err50),errors++}else if(!pattern16.test(key19)){let err51={instancePath:instancePath+"/hooks",schemaPath:"commo\
n.schema.json#/$defs/identifier/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"},propertyName:key19};vErrors===null?
vErrors=[err51]:vErrors.push(err51),errors++}}else{let err52={instancePath:instancePath+"/hooks",schemaPath:"common.schema.json#/$defs/ident\
ifier/type",keyword:"type",params:{type:"string"},propertyName:key19};vErrors===null?vErrors=[err52]:vErrors.push(err52),errors++}var valid41=_errs121===
errors;if(!valid41){let err53={instancePath:instancePath+"/hooks",schemaPath:"#/properties/hooks/propertyNames",keyword:"propertyNames",params:{
propertyName:key19}};return vErrors===null?vErrors=[err53]:vErrors.push(err53),errors++,validate78.errors=vErrors,!1;break}}if(valid41)for(let key20 in data35){
let _errs125=errors;validate118(data35[key20],{instancePath:instancePath+"/hooks/"+key20.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data35,
parentDataProperty:key20,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate118.errors:vErrors.concat(validate118.errors),errors=vErrors.
length);var valid43=_errs125===errors;if(!valid43)break}}else return validate78.errors=[{instancePath:instancePath+"/hooks",schemaPath:"#/pr\
operties/hooks/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs119===errors}else var valid0=!0;if(valid0){if(data.secrets!==
void 0){let data37=data.secrets,_errs126=errors;if(errors===_errs126)if(data37&&typeof data37=="object"&&!Array.isArray(data37)){for(let key21 in data37){
let _errs128=errors;if(errors===errors)if(typeof key21=="string"){if(key21.length>100){let err54={instancePath:instancePath+"/secrets",schemaPath:"\
common.schema.json#/$defs/identifier/maxLength",keyword:"maxLength",params:{limit:100},propertyName:key21};vErrors===null?vErrors=[err54]:vErrors.
push(err54),errors++}else if(!pattern16.test(key21)){let err55={instancePath:instancePath+"/secrets",schemaPath:"common.schema.json#/$defs/i\
dentifier/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"},propertyName:key21};vErrors===null?vErrors=[err55]:vErrors.
push(err55),errors++}}else{let err56={instancePath:instancePath+"/secrets",schemaPath:"common.schema.json#/$defs/identifier/type",keyword:"t\
ype",params:{type:"string"},propertyName:key21};vErrors===null?vErrors=[err56]:vErrors.push(err56),errors++}var valid44=_errs128===errors;if(!valid44){
let err57={instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/propertyNames",keyword:"propertyNames",params:{propertyName:key21}};
return vErrors===null?vErrors=[err57]:vErrors.push(err57),errors++,validate78.errors=vErrors,!1;break}}if(valid44)for(let key22 in data37){let data38=data37[key22],
_errs132=errors,_errs134=errors,valid48=!1,_errs135=errors;if(data38!=="env"){let err58={instancePath:instancePath+"/secrets/"+key22.replace(
/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/secret/anyOf/0/enum",keyword:"enum",params:{allowedValues:schema219.anyOf[0].enum}};vErrors===
null?vErrors=[err58]:vErrors.push(err58),errors++}var _valid5=_errs135===errors;valid48=valid48||_valid5;let _errs136=errors;if(errors===_errs136)
if(data38&&typeof data38=="object"&&!Array.isArray(data38)){let missing2;if(data38.type===void 0&&(missing2="type")){let err59={instancePath:instancePath+
"/secrets/"+key22.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/secret/anyOf/1/required",keyword:"required",params:{missingProperty:missing2}};
vErrors===null?vErrors=[err59]:vErrors.push(err59),errors++}else{let _errs138=errors;for(let key23 in data38)if(!(key23==="type"||key23==="n\
ame"||key23==="path")){let err60={instancePath:instancePath+"/secrets/"+key22.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/sec\
ret/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key23}};vErrors===null?vErrors=[err60]:vErrors.push(
err60),errors++;break}if(_errs138===errors){if(data38.type!==void 0){let data39=data38.type,_errs139=errors;if(!(data39==="env"||data39==="f\
ile")){let err61={instancePath:instancePath+"/secrets/"+key22.replace(/~/g,"~0").replace(/\//g,"~1")+"/type",schemaPath:"#/$defs/secret/anyO\
f/1/properties/type/enum",keyword:"enum",params:{allowedValues:schema219.anyOf[1].properties.type.enum}};vErrors===null?vErrors=[err61]:vErrors.
push(err61),errors++}var valid49=_errs139===errors}else var valid49=!0;if(valid49){if(data38.name!==void 0){let _errs140=errors;if(typeof data38.
name!="string"){let err62={instancePath:instancePath+"/secrets/"+key22.replace(/~/g,"~0").replace(/\//g,"~1")+"/name",schemaPath:"#/$defs/se\
cret/anyOf/1/properties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err62]:vErrors.push(err62),errors++}var valid49=_errs140===
errors}else var valid49=!0;if(valid49)if(data38.path!==void 0){let _errs142=errors;if(typeof data38.path!="string"){let err63={instancePath:instancePath+
"/secrets/"+key22.replace(/~/g,"~0").replace(/\//g,"~1")+"/path",schemaPath:"#/$defs/secret/anyOf/1/properties/path/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err63]:vErrors.push(err63),errors++}var valid49=_errs142===errors}else var valid49=!0}}}}else{let err64={
instancePath:instancePath+"/secrets/"+key22.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/secret/anyOf/1/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err64]:vErrors.push(err64),errors++}var _valid5=_errs136===errors;if(valid48=valid48||_valid5,valid48)
errors=_errs134,vErrors!==null&&(_errs134?vErrors.length=_errs134:vErrors=null);else{let err65={instancePath:instancePath+"/secrets/"+key22.
replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/secret/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err65]:vErrors.
push(err65),errors++,validate78.errors=vErrors,!1}var valid46=_errs132===errors;if(!valid46)break}}else return validate78.errors=[{instancePath:instancePath+
"/secrets",schemaPath:"#/properties/secrets/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs126===errors}else var valid0=!0;
if(valid0){if(data.policies!==void 0){let data42=data.policies,_errs144=errors;if(errors===_errs144)if(data42&&typeof data42=="object"&&!Array.
isArray(data42)){for(let key24 in data42){let _errs146=errors;if(errors===errors)if(typeof key24=="string"){if(key24.length>100){let err66={
instancePath:instancePath+"/policies",schemaPath:"common.schema.json#/$defs/identifier/maxLength",keyword:"maxLength",params:{limit:100},propertyName:key24};
vErrors===null?vErrors=[err66]:vErrors.push(err66),errors++}else if(!pattern16.test(key24)){let err67={instancePath:instancePath+"/policies",
schemaPath:"common.schema.json#/$defs/identifier/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"},propertyName:key24};
vErrors===null?vErrors=[err67]:vErrors.push(err67),errors++}}else{let err68={instancePath:instancePath+"/policies",schemaPath:"common.schema\
.json#/$defs/identifier/type",keyword:"type",params:{type:"string"},propertyName:key24};vErrors===null?vErrors=[err68]:vErrors.push(err68),errors++}
var valid50=_errs146===errors;if(!valid50){let err69={instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/propertyNames",
keyword:"propertyNames",params:{propertyName:key24}};return vErrors===null?vErrors=[err69]:vErrors.push(err69),errors++,validate78.errors=vErrors,
!1;break}}if(valid50)for(let key25 in data42){let _errs150=errors;validate120(data42[key25],{instancePath:instancePath+"/policies/"+key25.replace(
/~/g,"~0").replace(/\//g,"~1"),parentData:data42,parentDataProperty:key25,rootData,dynamicAnchors})||(vErrors=vErrors===null?validate120.errors:
vErrors.concat(validate120.errors),errors=vErrors.length);var valid52=_errs150===errors;if(!valid52)break}}else return validate78.errors=[{instancePath:instancePath+
"/policies",schemaPath:"#/properties/policies/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs144===errors}else var valid0=!0;
if(valid0)if(data.severity!==void 0){let data44=data.severity,_errs151=errors;if(errors===_errs151)if(data44&&typeof data44=="object"&&!Array.
isArray(data44)){for(let key26 in data44){let _errs153=errors;if(typeof key26=="string"&&!pattern122.test(key26)){let err70={instancePath:instancePath+
"/severity",schemaPath:"#/properties/severity/propertyNames/pattern",keyword:"pattern",params:{pattern:"^MR[0-9]{4}$"},propertyName:key26};vErrors===
null?vErrors=[err70]:vErrors.push(err70),errors++}var valid53=_errs153===errors;if(!valid53){let err71={instancePath:instancePath+"/severity",
schemaPath:"#/properties/severity/propertyNames",keyword:"propertyNames",params:{propertyName:key26}};return vErrors===null?vErrors=[err71]:
vErrors.push(err71),errors++,validate78.errors=vErrors,!1;break}}if(valid53)for(let key27 in data44){let data45=data44[key27],_errs155=errors;
if(!(data45==="error"||data45==="warning"||data45==="info"||data45==="off"))return validate78.errors=[{instancePath:instancePath+"/severity/"+
key27.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/severity/additionalProperties/enum",keyword:"enum",params:{allowedValues:schema129.
properties.severity.additionalProperties.enum}}],!1;var valid54=_errs155===errors;if(!valid54)break}}else return validate78.errors=[{instancePath:instancePath+
"/severity",schemaPath:"#/properties/severity/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs151===errors}else var valid0=!0}}}}}}}}}}}}}}}}}}}}}}}else
return validate78.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate78.errors=vErrors,errors===
0}validate78.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var isJobTypeManifest=validate122,schema223={$schema:"https://json-schema.\
org/draft/2020-12/schema",$id:"jobtype.schema.json",type:"object",additionalProperties:!1,required:["name","version"],properties:{name:{type:"\
string",pattern:"^[a-z][a-z0-9_]*$",maxLength:60},version:{type:"integer",minimum:1},code_version:{type:"string"},description:{type:"string"},
runtime:{enum:["node","python","command","container"]},entry:{type:"string"},command:{type:"array",items:{type:"string"},minItems:1},extends:{
type:"string",pattern:"^[a-z][a-z0-9_]*(@[0-9]+)?$"},fixed:{type:"object",additionalProperties:!0},defaults:{type:"object",additionalProperties:!0},
resources:{type:"object",additionalProperties:{$ref:"#/$defs/slot"}},outputs:{type:"object",additionalProperties:{$ref:"#/$defs/outputSlot"}},
fields:{type:"object",additionalProperties:{$ref:"#/$defs/field"}},judges_inputs:{type:"boolean"},mocks:{type:"boolean"}},$defs:{slot:{type:"\
object",additionalProperties:!1,required:["kind"],properties:{kind:{enum:["sql","files","http","message","any"]},optional:{type:"boolean"},description:{
type:"string"}}},outputSlot:{type:"object",additionalProperties:!1,required:["kind"],properties:{kind:{enum:["table","file","value","other"]},
default:{type:"boolean"},many:{type:"boolean"},format:{enum:["parquet","csv","json","ndjson","html","ipynb","text","binary"]},description:{type:"\
string"}}},field:{type:"object",additionalProperties:!1,properties:{template:{anyOf:[{enum:["text","sql","shell","url"]},{const:!1}]},structural:{
type:"boolean"},sql:{type:"boolean"},asset:{enum:["input","output"]},resource:{type:"boolean"},slot:{type:"string"}}}}},schema224={type:"obj\
ect",additionalProperties:!1,required:["kind"],properties:{kind:{enum:["sql","files","http","message","any"]},optional:{type:"boolean"},description:{
type:"string"}}},schema225={type:"object",additionalProperties:!1,required:["kind"],properties:{kind:{enum:["table","file","value","other"]},
default:{type:"boolean"},many:{type:"boolean"},format:{enum:["parquet","csv","json","ndjson","html","ipynb","text","binary"]},description:{type:"\
string"}}},schema226={type:"object",additionalProperties:!1,properties:{template:{anyOf:[{enum:["text","sql","shell","url"]},{const:!1}]},structural:{
type:"boolean"},sql:{type:"boolean"},asset:{enum:["input","output"]},resource:{type:"boolean"},slot:{type:"string"}}},pattern123=new RegExp(
"^[a-z][a-z0-9_]*$","u");function validate122(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate122.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.name===void 0&&(missing0="name")||data.version===void 0&&
(missing0="version"))return validate122.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],
!1;{let _errs1=errors;for(let key0 in data)if(!func1.call(schema223.properties,key0)){return validate122.errors=[{instancePath,schemaPath:"#\
/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}}],!1;break}if(_errs1===errors){if(data.name!==void 0){
let data0=data.name,_errs2=errors;if(errors===_errs2)if(typeof data0=="string"){if(data0.length>60)return validate122.errors=[{instancePath:instancePath+
"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit:60}}],!1;if(!pattern123.test(data0))return validate122.errors=
[{instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern:"^[a-z][a-z0-9_]*$"}}],!1}else return validate122.
errors=[{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.version!==void 0){let data1=data.version,_errs4=errors;if(!(typeof data1=="number"&&!(data1%1)&&
!isNaN(data1)&&isFinite(data1)))return validate122.errors=[{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"\
type",params:{type:"integer"}}],!1;if(errors===_errs4&&typeof data1=="number"&&isFinite(data1)&&(data1<1||isNaN(data1)))return validate122.errors=
[{instancePath:instancePath+"/version",schemaPath:"#/properties/version/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1;var valid0=_errs4===
errors}else var valid0=!0;if(valid0){if(data.code_version!==void 0){let _errs6=errors;if(typeof data.code_version!="string")return validate122.
errors=[{instancePath:instancePath+"/code_version",schemaPath:"#/properties/code_version/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs6===
errors}else var valid0=!0;if(valid0){if(data.description!==void 0){let _errs8=errors;if(typeof data.description!="string")return validate122.
errors=[{instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs8===
errors}else var valid0=!0;if(valid0){if(data.runtime!==void 0){let data4=data.runtime,_errs10=errors;if(!(data4==="node"||data4==="python"||
data4==="command"||data4==="container"))return validate122.errors=[{instancePath:instancePath+"/runtime",schemaPath:"#/properties/runtime/en\
um",keyword:"enum",params:{allowedValues:schema223.properties.runtime.enum}}],!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.
entry!==void 0){let _errs11=errors;if(typeof data.entry!="string")return validate122.errors=[{instancePath:instancePath+"/entry",schemaPath:"\
#/properties/entry/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs11===errors}else var valid0=!0;if(valid0){if(data.command!==
void 0){let data6=data.command,_errs13=errors;if(errors===_errs13)if(Array.isArray(data6)){if(data6.length<1)return validate122.errors=[{instancePath:instancePath+
"/command",schemaPath:"#/properties/command/minItems",keyword:"minItems",params:{limit:1}}],!1;{var valid1=!0;let len0=data6.length;for(let i0=0;i0<
len0;i0++){let _errs15=errors;if(typeof data6[i0]!="string")return validate122.errors=[{instancePath:instancePath+"/command/"+i0,schemaPath:"\
#/properties/command/items/type",keyword:"type",params:{type:"string"}}],!1;var valid1=_errs15===errors;if(!valid1)break}}}else return validate122.
errors=[{instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type:"array"}}],!1;var valid0=_errs13===
errors}else var valid0=!0;if(valid0){if(data.extends!==void 0){let data8=data.extends,_errs17=errors;if(errors===_errs17)if(typeof data8=="s\
tring"){if(!pattern4.test(data8))return validate122.errors=[{instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/pattern",
keyword:"pattern",params:{pattern:"^[a-z][a-z0-9_]*(@[0-9]+)?$"}}],!1}else return validate122.errors=[{instancePath:instancePath+"/extends",
schemaPath:"#/properties/extends/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs17===errors}else var valid0=!0;if(valid0){
if(data.fixed!==void 0){let data9=data.fixed,_errs19=errors;if(errors===_errs19&&!(data9&&typeof data9=="object"&&!Array.isArray(data9)))return validate122.
errors=[{instancePath:instancePath+"/fixed",schemaPath:"#/properties/fixed/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs19===
errors}else var valid0=!0;if(valid0){if(data.defaults!==void 0){let data10=data.defaults,_errs22=errors;if(errors===_errs22&&!(data10&&typeof data10==
"object"&&!Array.isArray(data10)))return validate122.errors=[{instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/type",
keyword:"type",params:{type:"object"}}],!1;var valid0=_errs22===errors}else var valid0=!0;if(valid0){if(data.resources!==void 0){let data11=data.
resources,_errs25=errors;if(errors===_errs25)if(data11&&typeof data11=="object"&&!Array.isArray(data11))for(let key1 in data11){let data12=data11[key1],
_errs28=errors;if(errors===errors)if(data12&&typeof data12=="object"&&!Array.isArray(data12)){let missing1;if(data12.kind===void 0&&(missing1=
"kind"))return validate122.errors=[{instancePath:instancePath+"/resources/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/\
slot/required",keyword:"required",params:{missingProperty:missing1}}],!1;{let _errs31=errors;for(let key2 in data12)if(!(key2==="kind"||key2===
"optional"||key2==="description")){return validate122.errors=[{instancePath:instancePath+"/resources/"+key1.replace(/~/g,"~0").replace(/\//g,
"~1"),schemaPath:"#/$defs/slot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2}}],!1;break}if(_errs31===
errors){if(data12.kind!==void 0){let data13=data12.kind,_errs32=errors;if(!(data13==="sql"||data13==="files"||data13==="http"||data13==="mes\
sage"||data13==="any"))return validate122.errors=[{instancePath:instancePath+"/resources/"+key1.replace(/~/g,"~0").replace(/\//g,"~1")+"/kin\
d",schemaPath:"#/$defs/slot/properties/kind/enum",keyword:"enum",params:{allowedValues:schema224.properties.kind.enum}}],!1;var valid4=_errs32===
errors}else var valid4=!0;if(valid4){if(data12.optional!==void 0){let _errs33=errors;if(typeof data12.optional!="boolean")return validate122.
errors=[{instancePath:instancePath+"/resources/"+key1.replace(/~/g,"~0").replace(/\//g,"~1")+"/optional",schemaPath:"#/$defs/slot/properties\
/optional/type",keyword:"type",params:{type:"boolean"}}],!1;var valid4=_errs33===errors}else var valid4=!0;if(valid4)if(data12.description!==
void 0){let _errs35=errors;if(typeof data12.description!="string")return validate122.errors=[{instancePath:instancePath+"/resources/"+key1.replace(
/~/g,"~0").replace(/\//g,"~1")+"/description",schemaPath:"#/$defs/slot/properties/description/type",keyword:"type",params:{type:"string"}}],
!1;var valid4=_errs35===errors}else var valid4=!0}}}}else return validate122.errors=[{instancePath:instancePath+"/resources/"+key1.replace(/~/g,
"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/slot/type",keyword:"type",params:{type:"object"}}],!1;var valid2=_errs28===errors;if(!valid2)break}else
return validate122.errors=[{instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/type",keyword:"type",params:{type:"obj\
ect"}}],!1;var valid0=_errs25===errors}else var valid0=!0;if(valid0){if(data.outputs!==void 0){let data16=data.outputs,_errs37=errors;if(errors===
_errs37)if(data16&&typeof data16=="object"&&!Array.isArray(data16))for(let key3 in data16){let data17=data16[key3],_errs40=errors;if(errors===
errors)if(data17&&typeof data17=="object"&&!Array.isArray(data17)){let missing2;if(data17.kind===void 0&&(missing2="kind"))return validate122.
errors=[{instancePath:instancePath+"/outputs/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/outputSlot/required",keyword:"\
required",params:{missingProperty:missing2}}],!1;{let _errs43=errors;for(let key4 in data17)if(!(key4==="kind"||key4==="default"||key4==="ma\
ny"||key4==="format"||key4==="description")){return validate122.errors=[{instancePath:instancePath+"/outputs/"+key3.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"#/$defs/outputSlot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key4}}],!1;break}
if(_errs43===errors){if(data17.kind!==void 0){let data18=data17.kind,_errs44=errors;if(!(data18==="table"||data18==="file"||data18==="value"||
data18==="other"))return validate122.errors=[{instancePath:instancePath+"/outputs/"+key3.replace(/~/g,"~0").replace(/\//g,"~1")+"/kind",schemaPath:"\
#/$defs/outputSlot/properties/kind/enum",keyword:"enum",params:{allowedValues:schema225.properties.kind.enum}}],!1;var valid7=_errs44===errors}else
var valid7=!0;if(valid7){if(data17.default!==void 0){let _errs45=errors;if(typeof data17.default!="boolean")return validate122.errors=[{instancePath:instancePath+
"/outputs/"+key3.replace(/~/g,"~0").replace(/\//g,"~1")+"/default",schemaPath:"#/$defs/outputSlot/properties/default/type",keyword:"type",params:{
type:"boolean"}}],!1;var valid7=_errs45===errors}else var valid7=!0;if(valid7){if(data17.many!==void 0){let _errs47=errors;if(typeof data17.
many!="boolean")return validate122.errors=[{instancePath:instancePath+"/outputs/"+key3.replace(/~/g,"~0").replace(/\//g,"~1")+"/many",schemaPath:"\
#/$defs/outputSlot/properties/many/type",keyword:"type",params:{type:"boolean"}}],!1;var valid7=_errs47===errors}else var valid7=!0;if(valid7){
if(data17.format!==void 0){let data21=data17.format,_errs49=errors;if(!(data21==="parquet"||data21==="csv"||data21==="json"||data21==="ndjso\
n"||data21==="html"||data21==="ipynb"||data21==="text"||data21==="binary"))return validate122.errors=[{instancePath:instancePath+"/outputs/"+
key3.replace(/~/g,"~0").replace(/\//g,"~1")+"/format",schemaPath:"#/$defs/outputSlot/properties/format/enum",keyword:"enum",params:{allowedValues:schema225.
properties.format.enum}}],!1;var valid7=_errs49===errors}else var valid7=!0;if(valid7)if(data17.description!==void 0){let _errs50=errors;if(typeof data17.
description!="string")return validate122.errors=[{instancePath:instancePath+"/outputs/"+key3.replace(/~/g,"~0").replace(/\//g,"~1")+"/descri\
ption",schemaPath:"#/$defs/outputSlot/properties/description/type",keyword:"type",params:{type:"string"}}],!1;var valid7=_errs50===errors}else
var valid7=!0}}}}}}else return validate122.errors=[{instancePath:instancePath+"/outputs/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/$defs/outputSlot/type",keyword:"type",params:{type:"object"}}],!1;var valid5=_errs40===errors;if(!valid5)break}else return validate122.errors=
[{instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs37===
errors}else var valid0=!0;if(valid0){if(data.fields!==void 0){let data23=data.fields,_errs52=errors;if(errors===_errs52)if(data23&&typeof data23==
"object"&&!Array.isArray(data23))for(let key5 in data23){let data24=data23[key5],_errs55=errors;if(errors===errors)if(data24&&typeof data24==
"object"&&!Array.isArray(data24)){let _errs58=errors;for(let key6 in data24)if(!(key6==="template"||key6==="structural"||key6==="sql"||key6===
"asset"||key6==="resource"||key6==="slot")){return validate122.errors=[{instancePath:instancePath+"/fields/"+key5.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"#/$defs/field/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key6}}],!1;break}if(_errs58===
errors){if(data24.template!==void 0){let data25=data24.template,_errs59=errors,_errs60=errors,valid11=!1,_errs61=errors;if(!(data25==="text"||
data25==="sql"||data25==="shell"||data25==="url")){let err0={instancePath:instancePath+"/fields/"+key5.replace(/~/g,"~0").replace(/\//g,"~1")+
"/template",schemaPath:"#/$defs/field/properties/template/anyOf/0/enum",keyword:"enum",params:{allowedValues:schema226.properties.template.anyOf[0].
enum}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs61===errors;valid11=valid11||_valid0;let _errs62=errors;if(data25!==
!1){let err1={instancePath:instancePath+"/fields/"+key5.replace(/~/g,"~0").replace(/\//g,"~1")+"/template",schemaPath:"#/$defs/field/propert\
ies/template/anyOf/1/const",keyword:"const",params:{allowedValue:!1}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs62===
errors;if(valid11=valid11||_valid0,valid11)errors=_errs60,vErrors!==null&&(_errs60?vErrors.length=_errs60:vErrors=null);else{let err2={instancePath:instancePath+
"/fields/"+key5.replace(/~/g,"~0").replace(/\//g,"~1")+"/template",schemaPath:"#/$defs/field/properties/template/anyOf",keyword:"anyOf",params:{}};
return vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++,validate122.errors=vErrors,!1}var valid10=_errs59===errors}else var valid10=!0;
if(valid10){if(data24.structural!==void 0){let _errs63=errors;if(typeof data24.structural!="boolean")return validate122.errors=[{instancePath:instancePath+
"/fields/"+key5.replace(/~/g,"~0").replace(/\//g,"~1")+"/structural",schemaPath:"#/$defs/field/properties/structural/type",keyword:"type",params:{
type:"boolean"}}],!1;var valid10=_errs63===errors}else var valid10=!0;if(valid10){if(data24.sql!==void 0){let _errs65=errors;if(typeof data24.
sql!="boolean")return validate122.errors=[{instancePath:instancePath+"/fields/"+key5.replace(/~/g,"~0").replace(/\//g,"~1")+"/sql",schemaPath:"\
#/$defs/field/properties/sql/type",keyword:"type",params:{type:"boolean"}}],!1;var valid10=_errs65===errors}else var valid10=!0;if(valid10){
if(data24.asset!==void 0){let data28=data24.asset,_errs67=errors;if(!(data28==="input"||data28==="output"))return validate122.errors=[{instancePath:instancePath+
"/fields/"+key5.replace(/~/g,"~0").replace(/\//g,"~1")+"/asset",schemaPath:"#/$defs/field/properties/asset/enum",keyword:"enum",params:{allowedValues:schema226.
properties.asset.enum}}],!1;var valid10=_errs67===errors}else var valid10=!0;if(valid10){if(data24.resource!==void 0){let _errs68=errors;if(typeof data24.
resource!="boolean")return validate122.errors=[{instancePath:instancePath+"/fields/"+key5.replace(/~/g,"~0").replace(/\//g,"~1")+"/resource",
schemaPath:"#/$defs/field/properties/resource/type",keyword:"type",params:{type:"boolean"}}],!1;var valid10=_errs68===errors}else var valid10=!0;
if(valid10)if(data24.slot!==void 0){let _errs70=errors;if(typeof data24.slot!="string")return validate122.errors=[{instancePath:instancePath+
"/fields/"+key5.replace(/~/g,"~0").replace(/\//g,"~1")+"/slot",schemaPath:"#/$defs/field/properties/slot/type",keyword:"type",params:{type:"\
string"}}],!1;var valid10=_errs70===errors}else var valid10=!0}}}}}}else return validate122.errors=[{instancePath:instancePath+"/fields/"+key5.
replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/field/type",keyword:"type",params:{type:"object"}}],!1;var valid8=_errs55===errors;
if(!valid8)break}else return validate122.errors=[{instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{
type:"object"}}],!1;var valid0=_errs52===errors}else var valid0=!0;if(valid0){if(data.judges_inputs!==void 0){let _errs72=errors;if(typeof data.
judges_inputs!="boolean")return validate122.errors=[{instancePath:instancePath+"/judges_inputs",schemaPath:"#/properties/judges_inputs/type",
keyword:"type",params:{type:"boolean"}}],!1;var valid0=_errs72===errors}else var valid0=!0;if(valid0)if(data.mocks!==void 0){let _errs74=errors;
if(typeof data.mocks!="boolean")return validate122.errors=[{instancePath:instancePath+"/mocks",schemaPath:"#/properties/mocks/type",keyword:"\
type",params:{type:"boolean"}}],!1;var valid0=_errs74===errors}else var valid0=!0}}}}}}}}}}}}}}}}else return validate122.errors=[{instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate122.errors=vErrors,errors===0}validate122.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};var isResourceTypeManifest=validate123,schema227={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"\
resourcetype.schema.json",type:"object",additionalProperties:!1,required:["name","version"],properties:{name:{type:"string",pattern:"^[a-z][\
a-z0-9_]*$",maxLength:60},version:{type:"integer",minimum:1},description:{type:"string"},kinds:{type:"array",items:{enum:["sql","files","htt\
p","message","any"]}},dialect:{enum:["duckdb","postgres","redshift","bigquery","snowflake"]},extends:{type:"string"},fixed:{type:"object",additionalProperties:!0},
defaults:{type:"object",additionalProperties:!0},entry:{type:"string"},config:{type:"object",additionalProperties:!0}}};function validate123(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate123.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),errors===0)if(data&&typeof data=="o\
bject"&&!Array.isArray(data)){let missing0;if(data.name===void 0&&(missing0="name")||data.version===void 0&&(missing0="version"))return validate123.
errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)
if(!func1.call(schema227.properties,key0)){return validate123.errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalP\
roperties",params:{additionalProperty:key0}}],!1;break}if(_errs1===errors){if(data.name!==void 0){let data0=data.name,_errs2=errors;if(errors===
_errs2)if(typeof data0=="string"){if(data0.length>60)return validate123.errors=[{instancePath:instancePath+"/name",schemaPath:"#/properties/\
name/maxLength",keyword:"maxLength",params:{limit:60}}],!1;if(!pattern123.test(data0))return validate123.errors=[{instancePath:instancePath+
"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern:"^[a-z][a-z0-9_]*$"}}],!1}else return validate123.errors=[{
instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.version!==void 0){let data1=data.version,_errs4=errors;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&
isFinite(data1)))return validate123.errors=[{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{
type:"integer"}}],!1;if(errors===_errs4&&typeof data1=="number"&&isFinite(data1)&&(data1<1||isNaN(data1)))return validate123.errors=[{instancePath:instancePath+
"/version",schemaPath:"#/properties/version/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1;var valid0=_errs4===errors}else
var valid0=!0;if(valid0){if(data.description!==void 0){let _errs6=errors;if(typeof data.description!="string")return validate123.errors=[{instancePath:instancePath+
"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs6===errors}else var valid0=!0;
if(valid0){if(data.kinds!==void 0){let data3=data.kinds,_errs8=errors;if(errors===_errs8)if(Array.isArray(data3)){var valid1=!0;let len0=data3.
length;for(let i0=0;i0<len0;i0++){let data4=data3[i0],_errs10=errors;if(!(data4==="sql"||data4==="files"||data4==="http"||data4==="message"||
data4==="any"))return validate123.errors=[{instancePath:instancePath+"/kinds/"+i0,schemaPath:"#/properties/kinds/items/enum",keyword:"enum",
params:{allowedValues:schema227.properties.kinds.items.enum}}],!1;var valid1=_errs10===errors;if(!valid1)break}}else return validate123.errors=
[{instancePath:instancePath+"/kinds",schemaPath:"#/properties/kinds/type",keyword:"type",params:{type:"array"}}],!1;var valid0=_errs8===errors}else
var valid0=!0;if(valid0){if(data.dialect!==void 0){let data5=data.dialect,_errs11=errors;if(!(data5==="duckdb"||data5==="postgres"||data5===
"redshift"||data5==="bigquery"||data5==="snowflake"))return validate123.errors=[{instancePath:instancePath+"/dialect",schemaPath:"#/properti\
es/dialect/enum",keyword:"enum",params:{allowedValues:schema227.properties.dialect.enum}}],!1;var valid0=_errs11===errors}else var valid0=!0;
if(valid0){if(data.extends!==void 0){let _errs12=errors;if(typeof data.extends!="string")return validate123.errors=[{instancePath:instancePath+
"/extends",schemaPath:"#/properties/extends/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs12===errors}else var valid0=!0;
if(valid0){if(data.fixed!==void 0){let data7=data.fixed,_errs14=errors;if(errors===_errs14&&!(data7&&typeof data7=="object"&&!Array.isArray(
data7)))return validate123.errors=[{instancePath:instancePath+"/fixed",schemaPath:"#/properties/fixed/type",keyword:"type",params:{type:"obj\
ect"}}],!1;var valid0=_errs14===errors}else var valid0=!0;if(valid0){if(data.defaults!==void 0){let data8=data.defaults,_errs17=errors;if(errors===
_errs17&&!(data8&&typeof data8=="object"&&!Array.isArray(data8)))return validate123.errors=[{instancePath:instancePath+"/defaults",schemaPath:"\
#/properties/defaults/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs17===errors}else var valid0=!0;if(valid0){if(data.entry!==
void 0){let _errs20=errors;if(typeof data.entry!="string")return validate123.errors=[{instancePath:instancePath+"/entry",schemaPath:"#/prope\
rties/entry/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs20===errors}else var valid0=!0;if(valid0)if(data.config!==void 0){
let data10=data.config,_errs22=errors;if(errors===_errs22&&!(data10&&typeof data10=="object"&&!Array.isArray(data10)))return validate123.errors=
[{instancePath:instancePath+"/config",schemaPath:"#/properties/config/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs22===
errors}else var valid0=!0}}}}}}}}}}}else return validate123.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],
!1;return validate123.errors=vErrors,errors===0}validate123.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var config_check=validate124,
schema228={$schema:"https://json-schema.org/draft/2020-12/schema",type:"object",additionalProperties:!1,required:["checks"],properties:{checks:{
type:"array",minItems:1,items:{type:"object",additionalProperties:!1,properties:{name:{type:"string",pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$",
maxLength:100},asset:{type:"string",pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$"},severity:{enum:["error","warn"],
default:"error"},sql:{type:"string",minLength:1},unique:{anyOf:[{type:"string"},{type:"array",items:{type:"string"},minItems:1}]},not_null:{
anyOf:[{type:"string"},{type:"array",items:{type:"string"},minItems:1}]},row_count:{type:"object",additionalProperties:!1,minProperties:1,properties:{
min:{type:"integer",minimum:0},max:{type:"integer",minimum:0}}},accepted_values:{type:"object",additionalProperties:!1,required:["column","v\
alues"],properties:{column:{type:"string"},values:{type:"array",items:{type:["string","number","boolean"]}}}},references:{type:"object",additionalProperties:!1,
required:["column","asset"],properties:{column:{type:"string"},asset:{type:"string"},to:{type:"string"}}}},oneOf:[{required:["sql"]},{required:[
"unique","asset"]},{required:["not_null","asset"]},{required:["row_count","asset"]},{required:["accepted_values","asset"]},{required:["refer\
ences","asset"]}]}}}};function validate124(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate124.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.checks===void 0&&(missing0="checks"))return validate124.
errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)
if(key0!=="checks"){return validate124.errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}}],
!1;break}if(_errs1===errors&&data.checks!==void 0){let data0=data.checks;if(errors===errors)if(Array.isArray(data0)){if(data0.length<1)return validate124.
errors=[{instancePath:instancePath+"/checks",schemaPath:"#/properties/checks/minItems",keyword:"minItems",params:{limit:1}}],!1;{var valid1=!0;
let len0=data0.length;for(let i0=0;i0<len0;i0++){let data1=data0[i0],_errs4=errors,_errs6=errors,valid2=!1,passing0=null,_errs7=errors;if(data1&&
typeof data1=="object"&&!Array.isArray(data1)){let missing1;if(data1.sql===void 0&&(missing1="sql")){let err0={instancePath:instancePath+"/c\
hecks/"+i0,schemaPath:"#/properties/checks/items/oneOf/0/required",keyword:"required",params:{missingProperty:missing1}};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}}var _valid0=_errs7===errors;_valid0&&(valid2=!0,passing0=0);let _errs8=errors;if(data1&&typeof data1=="o\
bject"&&!Array.isArray(data1)){let missing2;if(data1.unique===void 0&&(missing2="unique")||data1.asset===void 0&&(missing2="asset")){let err1={
instancePath:instancePath+"/checks/"+i0,schemaPath:"#/properties/checks/items/oneOf/1/required",keyword:"required",params:{missingProperty:missing2}};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}var _valid0=_errs8===errors;if(_valid0&&valid2)valid2=!1,passing0=[passing0,1];else{
_valid0&&(valid2=!0,passing0=1);let _errs9=errors;if(data1&&typeof data1=="object"&&!Array.isArray(data1)){let missing3;if(data1.not_null===
void 0&&(missing3="not_null")||data1.asset===void 0&&(missing3="asset")){let err2={instancePath:instancePath+"/checks/"+i0,schemaPath:"#/pro\
perties/checks/items/oneOf/2/required",keyword:"required",params:{missingProperty:missing3}};vErrors===null?vErrors=[err2]:vErrors.push(err2),
errors++}}var _valid0=_errs9===errors;if(_valid0&&valid2)valid2=!1,passing0=[passing0,2];else{_valid0&&(valid2=!0,passing0=2);let _errs10=errors;
if(data1&&typeof data1=="object"&&!Array.isArray(data1)){let missing4;if(data1.row_count===void 0&&(missing4="row_count")||data1.asset===void 0&&
(missing4="asset")){let err3={instancePath:instancePath+"/checks/"+i0,schemaPath:"#/properties/checks/items/oneOf/3/required",keyword:"requi\
red",params:{missingProperty:missing4}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}var _valid0=_errs10===errors;if(_valid0&&
valid2)valid2=!1,passing0=[passing0,3];else{_valid0&&(valid2=!0,passing0=3);let _errs11=errors;if(data1&&typeof data1=="object"&&!Array.isArray(
data1)){let missing5;if(data1.accepted_values===void 0&&(missing5="accepted_values")||data1.asset===void 0&&(missing5="asset")){let err4={instancePath:instancePath+
"/checks/"+i0,schemaPath:"#/properties/checks/items/oneOf/4/required",keyword:"required",params:{missingProperty:missing5}};vErrors===null?vErrors=
[err4]:vErrors.push(err4),errors++}}var _valid0=_errs11===errors;if(_valid0&&valid2)valid2=!1,passing0=[passing0,4];else{_valid0&&(valid2=!0,
passing0=4);let _errs12=errors;if(data1&&typeof data1=="object"&&!Array.isArray(data1)){let missing6;if(data1.references===void 0&&(missing6=
"references")||data1.asset===void 0&&(missing6="asset")){let err5={instancePath:instancePath+"/checks/"+i0,schemaPath:"#/properties/checks/i\
tems/oneOf/5/required",keyword:"required",params:{missingProperty:missing6}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}var _valid0=_errs12===
errors;_valid0&&valid2?(valid2=!1,passing0=[passing0,5]):_valid0&&(valid2=!0,passing0=5)}}}}if(valid2)errors=_errs6,vErrors!==null&&(_errs6?
vErrors.length=_errs6:vErrors=null);else{let err6={instancePath:instancePath+"/checks/"+i0,schemaPath:"#/properties/checks/items/oneOf",keyword:"\
oneOf",params:{passingSchemas:passing0}};return vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++,validate124.errors=vErrors,!1}if(errors===
_errs4)if(data1&&typeof data1=="object"&&!Array.isArray(data1)){let _errs13=errors;for(let key1 in data1)if(!func1.call(schema228.properties.
checks.items.properties,key1)){return validate124.errors=[{instancePath:instancePath+"/checks/"+i0,schemaPath:"#/properties/checks/items/add\
itionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}}],!1;break}if(_errs13===errors){if(data1.name!==void 0){let data2=data1.
name,_errs14=errors;if(errors===_errs14)if(typeof data2=="string"){if(data2.length>100)return validate124.errors=[{instancePath:instancePath+
"/checks/"+i0+"/name",schemaPath:"#/properties/checks/items/properties/name/maxLength",keyword:"maxLength",params:{limit:100}}],!1;if(!pattern16.
test(data2))return validate124.errors=[{instancePath:instancePath+"/checks/"+i0+"/name",schemaPath:"#/properties/checks/items/properties/nam\
e/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*$"}}],!1}else return validate124.errors=[{instancePath:instancePath+
"/checks/"+i0+"/name",schemaPath:"#/properties/checks/items/properties/name/type",keyword:"type",params:{type:"string"}}],!1;var valid3=_errs14===
errors}else var valid3=!0;if(valid3){if(data1.asset!==void 0){let data3=data1.asset,_errs16=errors;if(errors===_errs16)if(typeof data3=="str\
ing"){if(!pattern7.test(data3))return validate124.errors=[{instancePath:instancePath+"/checks/"+i0+"/asset",schemaPath:"#/properties/checks/\
items/properties/asset/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$"}}],!1}else return validate124.
errors=[{instancePath:instancePath+"/checks/"+i0+"/asset",schemaPath:"#/properties/checks/items/properties/asset/type",keyword:"type",params:{
type:"string"}}],!1;var valid3=_errs16===errors}else var valid3=!0;if(valid3){if(data1.severity!==void 0){let data4=data1.severity,_errs18=errors;
if(!(data4==="error"||data4==="warn"))return validate124.errors=[{instancePath:instancePath+"/checks/"+i0+"/severity",schemaPath:"#/properti\
es/checks/items/properties/severity/enum",keyword:"enum",params:{allowedValues:schema228.properties.checks.items.properties.severity.enum}}],
!1;var valid3=_errs18===errors}else var valid3=!0;if(valid3){if(data1.sql!==void 0){let data5=data1.sql,_errs19=errors;if(errors===_errs19)if(typeof data5==
"string"){if(data5.length<1)return validate124.errors=[{instancePath:instancePath+"/checks/"+i0+"/sql",schemaPath:"#/properties/checks/items\
/properties/sql/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate124.errors=[{instancePath:instancePath+"/checks/"+i0+
"/sql",schemaPath:"#/properties/checks/items/properties/sql/type",keyword:"type",params:{type:"string"}}],!1;var valid3=_errs19===errors}else
var valid3=!0;if(valid3){if(data1.unique!==void 0){let data6=data1.unique,_errs21=errors,_errs22=errors,valid4=!1,_errs23=errors;if(typeof data6!=
"string"){let err7={instancePath:instancePath+"/checks/"+i0+"/unique",schemaPath:"#/properties/checks/items/properties/unique/anyOf/0/type",
keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}var _valid1=_errs23===errors;valid4=valid4||
_valid1;let _errs25=errors;if(errors===_errs25)if(Array.isArray(data6))if(data6.length<1){let err8={instancePath:instancePath+"/checks/"+i0+
"/unique",schemaPath:"#/properties/checks/items/properties/unique/anyOf/1/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=
[err8]:vErrors.push(err8),errors++}else{var valid5=!0;let len1=data6.length;for(let i1=0;i1<len1;i1++){let _errs27=errors;if(typeof data6[i1]!=
"string"){let err9={instancePath:instancePath+"/checks/"+i0+"/unique/"+i1,schemaPath:"#/properties/checks/items/properties/unique/anyOf/1/it\
ems/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}var valid5=_errs27===errors;if(!valid5)
break}}else{let err10={instancePath:instancePath+"/checks/"+i0+"/unique",schemaPath:"#/properties/checks/items/properties/unique/anyOf/1/typ\
e",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}var _valid1=_errs25===errors;if(valid4=
valid4||_valid1,valid4)errors=_errs22,vErrors!==null&&(_errs22?vErrors.length=_errs22:vErrors=null);else{let err11={instancePath:instancePath+
"/checks/"+i0+"/unique",schemaPath:"#/properties/checks/items/properties/unique/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=
[err11]:vErrors.push(err11),errors++,validate124.errors=vErrors,!1}var valid3=_errs21===errors}else var valid3=!0;if(valid3){if(data1.not_null!==
void 0){let data8=data1.not_null,_errs29=errors,_errs30=errors,valid6=!1,_errs31=errors;if(typeof data8!="string"){let err12={instancePath:instancePath+
"/checks/"+i0+"/not_null",schemaPath:"#/properties/checks/items/properties/not_null/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err12]:vErrors.push(err12),errors++}var _valid2=_errs31===errors;valid6=valid6||_valid2;let _errs33=errors;if(errors===_errs33)
if(Array.isArray(data8))if(data8.length<1){let err13={instancePath:instancePath+"/checks/"+i0+"/not_null",schemaPath:"#/properties/checks/it\
ems/properties/not_null/anyOf/1/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}else{
var valid7=!0;let len2=data8.length;for(let i2=0;i2<len2;i2++){let _errs35=errors;if(typeof data8[i2]!="string"){let err14={instancePath:instancePath+
"/checks/"+i0+"/not_null/"+i2,schemaPath:"#/properties/checks/items/properties/not_null/anyOf/1/items/type",keyword:"type",params:{type:"str\
ing"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}var valid7=_errs35===errors;if(!valid7)break}}else{let err15={instancePath:instancePath+
"/checks/"+i0+"/not_null",schemaPath:"#/properties/checks/items/properties/not_null/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===
null?vErrors=[err15]:vErrors.push(err15),errors++}var _valid2=_errs33===errors;if(valid6=valid6||_valid2,valid6)errors=_errs30,vErrors!==null&&
(_errs30?vErrors.length=_errs30:vErrors=null);else{let err16={instancePath:instancePath+"/checks/"+i0+"/not_null",schemaPath:"#/properties/c\
hecks/items/properties/not_null/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++,validate124.
errors=vErrors,!1}var valid3=_errs29===errors}else var valid3=!0;if(valid3){if(data1.row_count!==void 0){let data10=data1.row_count,_errs37=errors;
if(errors===_errs37)if(data10&&typeof data10=="object"&&!Array.isArray(data10)){if(Object.keys(data10).length<1)return validate124.errors=[{
instancePath:instancePath+"/checks/"+i0+"/row_count",schemaPath:"#/properties/checks/items/properties/row_count/minProperties",keyword:"minP\
roperties",params:{limit:1}}],!1;{let _errs39=errors;for(let key2 in data10)if(!(key2==="min"||key2==="max")){return validate124.errors=[{instancePath:instancePath+
"/checks/"+i0+"/row_count",schemaPath:"#/properties/checks/items/properties/row_count/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key2}}],!1;break}if(_errs39===errors){if(data10.min!==void 0){let data11=data10.min,_errs40=errors;if(!(typeof data11=="n\
umber"&&!(data11%1)&&!isNaN(data11)&&isFinite(data11)))return validate124.errors=[{instancePath:instancePath+"/checks/"+i0+"/row_count/min",
schemaPath:"#/properties/checks/items/properties/row_count/properties/min/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs40&&
typeof data11=="number"&&isFinite(data11)&&(data11<0||isNaN(data11)))return validate124.errors=[{instancePath:instancePath+"/checks/"+i0+"/r\
ow_count/min",schemaPath:"#/properties/checks/items/properties/row_count/properties/min/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],
!1;var valid8=_errs40===errors}else var valid8=!0;if(valid8)if(data10.max!==void 0){let data12=data10.max,_errs42=errors;if(!(typeof data12==
"number"&&!(data12%1)&&!isNaN(data12)&&isFinite(data12)))return validate124.errors=[{instancePath:instancePath+"/checks/"+i0+"/row_count/max",
schemaPath:"#/properties/checks/items/properties/row_count/properties/max/type",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs42&&
typeof data12=="number"&&isFinite(data12)&&(data12<0||isNaN(data12)))return validate124.errors=[{instancePath:instancePath+"/checks/"+i0+"/r\
ow_count/max",schemaPath:"#/properties/checks/items/properties/row_count/properties/max/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],
!1;var valid8=_errs42===errors}else var valid8=!0}}}else return validate124.errors=[{instancePath:instancePath+"/checks/"+i0+"/row_count",schemaPath:"\
#/properties/checks/items/properties/row_count/type",keyword:"type",params:{type:"object"}}],!1;var valid3=_errs37===errors}else var valid3=!0;
if(valid3){if(data1.accepted_values!==void 0){let data13=data1.accepted_values,_errs44=errors;if(errors===_errs44)if(data13&&typeof data13==
"object"&&!Array.isArray(data13)){let missing7;if(data13.column===void 0&&(missing7="column")||data13.values===void 0&&(missing7="values"))return validate124.
errors=[{instancePath:instancePath+"/checks/"+i0+"/accepted_values",schemaPath:"#/properties/checks/items/properties/accepted_values/require\
d",keyword:"required",params:{missingProperty:missing7}}],!1;{let _errs46=errors;for(let key3 in data13)if(!(key3==="column"||key3==="values")){
return validate124.errors=[{instancePath:instancePath+"/checks/"+i0+"/accepted_values",schemaPath:"#/properties/checks/items/properties/acce\
pted_values/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key3}}],!1;break}if(_errs46===errors){if(data13.
column!==void 0){let _errs47=errors;if(typeof data13.column!="string")return validate124.errors=[{instancePath:instancePath+"/checks/"+i0+"/\
accepted_values/column",schemaPath:"#/properties/checks/items/properties/accepted_values/properties/column/type",keyword:"type",params:{type:"\
string"}}],!1;var valid9=_errs47===errors}else var valid9=!0;if(valid9)if(data13.values!==void 0){let data15=data13.values,_errs49=errors;if(errors===
_errs49)if(Array.isArray(data15)){var valid10=!0;let len3=data15.length;for(let i3=0;i3<len3;i3++){let data16=data15[i3],_errs51=errors;if(typeof data16!=
"string"&&!(typeof data16=="number"&&isFinite(data16))&&typeof data16!="boolean")return validate124.errors=[{instancePath:instancePath+"/che\
cks/"+i0+"/accepted_values/values/"+i3,schemaPath:"#/properties/checks/items/properties/accepted_values/properties/values/items/type",keyword:"\
type",params:{type:schema228.properties.checks.items.properties.accepted_values.properties.values.items.type}}],!1;var valid10=_errs51===errors;
if(!valid10)break}}else return validate124.errors=[{instancePath:instancePath+"/checks/"+i0+"/accepted_values/values",schemaPath:"#/properti\
es/checks/items/properties/accepted_values/properties/values/type",keyword:"type",params:{type:"array"}}],!1;var valid9=_errs49===errors}else
var valid9=!0}}}else return validate124.errors=[{instancePath:instancePath+"/checks/"+i0+"/accepted_values",schemaPath:"#/properties/checks/\
items/properties/accepted_values/type",keyword:"type",params:{type:"object"}}],!1;var valid3=_errs44===errors}else var valid3=!0;if(valid3)if(data1.
references!==void 0){let data17=data1.references,_errs53=errors;if(errors===_errs53)if(data17&&typeof data17=="object"&&!Array.isArray(data17)){
let missing8;if(data17.column===void 0&&(missing8="column")||data17.asset===void 0&&(missing8="asset"))return validate124.errors=[{instancePath:instancePath+
"/checks/"+i0+"/references",schemaPath:"#/properties/checks/items/properties/references/required",keyword:"required",params:{missingProperty:missing8}}],
!1;{let _errs55=errors;for(let key4 in data17)if(!(key4==="column"||key4==="asset"||key4==="to")){return validate124.errors=[{instancePath:instancePath+
"/checks/"+i0+"/references",schemaPath:"#/properties/checks/items/properties/references/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:key4}}],!1;break}if(_errs55===errors){if(data17.column!==void 0){let _errs56=errors;if(typeof data17.column!="str\
ing")return validate124.errors=[{instancePath:instancePath+"/checks/"+i0+"/references/column",schemaPath:"#/properties/checks/items/properti\
es/references/properties/column/type",keyword:"type",params:{type:"string"}}],!1;var valid11=_errs56===errors}else var valid11=!0;if(valid11){
if(data17.asset!==void 0){let _errs58=errors;if(typeof data17.asset!="string")return validate124.errors=[{instancePath:instancePath+"/checks\
/"+i0+"/references/asset",schemaPath:"#/properties/checks/items/properties/references/properties/asset/type",keyword:"type",params:{type:"st\
ring"}}],!1;var valid11=_errs58===errors}else var valid11=!0;if(valid11)if(data17.to!==void 0){let _errs60=errors;if(typeof data17.to!="stri\
ng")return validate124.errors=[{instancePath:instancePath+"/checks/"+i0+"/references/to",schemaPath:"#/properties/checks/items/properties/re\
ferences/properties/to/type",keyword:"type",params:{type:"string"}}],!1;var valid11=_errs60===errors}else var valid11=!0}}}}else return validate124.
errors=[{instancePath:instancePath+"/checks/"+i0+"/references",schemaPath:"#/properties/checks/items/properties/references/type",keyword:"ty\
pe",params:{type:"object"}}],!1;var valid3=_errs53===errors}else var valid3=!0}}}}}}}}}else return validate124.errors=[{instancePath:instancePath+
"/checks/"+i0,schemaPath:"#/properties/checks/items/type",keyword:"type",params:{type:"object"}}],!1;var valid1=_errs4===errors;if(!valid1)break}}}else
return validate124.errors=[{instancePath:instancePath+"/checks",schemaPath:"#/properties/checks/type",keyword:"type",params:{type:"array"}}],
!1}}}else return validate124.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate124.errors=
vErrors,errors===0}validate124.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var config_files=validate125,schema229={$schema:"https:/\
/json-schema.org/draft/2020-12/schema",type:"object",additionalProperties:!1,properties:{action:{enum:["copy","move","archive"],default:"cop\
y"},from:{type:"string",minLength:1},to:{type:"string",minLength:1},empty:{enum:["error","allow"],default:"error"}},dependentRequired:{to:["\
from"]}};function validate125(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,
evaluated0=validate125.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),errors===
0)if(data&&typeof data=="object"&&!Array.isArray(data)){let _errs1=errors;for(let key0 in data)if(!(key0==="action"||key0==="from"||key0==="\
to"||key0==="empty")){return validate125.errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}}],
!1;break}if(_errs1===errors){if(data.action!==void 0){let data0=data.action,_errs2=errors;if(!(data0==="copy"||data0==="move"||data0==="arch\
ive"))return validate125.errors=[{instancePath:instancePath+"/action",schemaPath:"#/properties/action/enum",keyword:"enum",params:{allowedValues:schema229.
properties.action.enum}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.from!==void 0){let data1=data.from,_errs3=errors;
if(errors===_errs3)if(typeof data1=="string"){if(data1.length<1)return validate125.errors=[{instancePath:instancePath+"/from",schemaPath:"#/\
properties/from/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate125.errors=[{instancePath:instancePath+"/from",schemaPath:"\
#/properties/from/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.to!==void 0){
let data2=data.to,_errs5=errors;if(errors===_errs5)if(typeof data2=="string"){if(data2.length<1)return validate125.errors=[{instancePath:instancePath+
"/to",schemaPath:"#/properties/to/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate125.errors=[{instancePath:instancePath+
"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs5===errors}else var valid0=!0;if(valid0){
if(data.empty!==void 0){let data3=data.empty,_errs7=errors;if(!(data3==="error"||data3==="allow"))return validate125.errors=[{instancePath:instancePath+
"/empty",schemaPath:"#/properties/empty/enum",keyword:"enum",params:{allowedValues:schema229.properties.empty.enum}}],!1;var valid0=_errs7===
errors}else var valid0=!0;if(valid0){let missing0;if(data.to!==void 0&&data.from===void 0&&(missing0="from"))return validate125.errors=[{instancePath,
schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property:"to",missingProperty:missing0,depsCount:1,deps:"from"}}],!1}}}}}}else
return validate125.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate125.errors=vErrors,errors===
0}validate125.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var config_http=validate126,schema230={$schema:"https://json-schema.org/d\
raft/2020-12/schema",type:"object",additionalProperties:!1,required:["url"],properties:{url:{type:"string",minLength:1},method:{enum:["GET",
"HEAD","POST","PUT","PATCH","DELETE","OPTIONS"]},query:{type:"object",additionalProperties:{anyOf:[{type:["string","number","boolean"]},{type:"\
array",items:{type:["string","number","boolean"]}}]}},headers:{type:"object",propertyNames:{pattern:"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"},additionalProperties:{
type:"string"}},body:{type:"string"},json:{},form:{type:"object",additionalProperties:{type:["string","number","boolean"]}},expect:{type:"ar\
ray",minItems:1,items:{anyOf:[{type:"integer",minimum:100,maximum:599},{enum:["1xx","2xx","3xx","4xx","5xx"]}]},default:["2xx"]},timeout:{type:"\
string",pattern:"^[0-9]{1,9}(ms|s|m|h)$"},attempts:{type:"integer",minimum:1,maximum:20,default:1},select:{type:"string",pattern:"^(/[^/]*)*\
$"}},allOf:[{not:{required:["body","json"]}},{not:{required:["body","form"]}},{not:{required:["json","form"]}}]},pattern128=new RegExp("^[A-\
Za-z0-9!#$%&'*+.^_`|~-]+$","u"),pattern129=new RegExp("^[0-9]{1,9}(ms|s|m|h)$","u"),pattern130=new RegExp("^(/[^/]*)*$","u");function validate126(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate126.evaluated;
evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs1=errors,_errs2=errors,_errs3=errors;
if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.body===void 0&&(missing0="body")||data.json===void 0&&(missing0="\
json")){let err0={};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}var valid1=_errs3===errors;if(valid1)return validate126.errors=
[{instancePath,schemaPath:"#/allOf/0/not",keyword:"not",params:{}}],!1;errors=_errs2,vErrors!==null&&(_errs2?vErrors.length=_errs2:vErrors=null);
var valid0=_errs1===errors;if(valid0){let _errs4=errors,_errs5=errors,_errs6=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing1;
if(data.body===void 0&&(missing1="body")||data.form===void 0&&(missing1="form")){let err1={};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}}var valid2=_errs6===errors;if(valid2)return validate126.errors=[{instancePath,schemaPath:"#/allOf/1/not",keyword:"not",params:{}}],
!1;errors=_errs5,vErrors!==null&&(_errs5?vErrors.length=_errs5:vErrors=null);var valid0=_errs4===errors;if(valid0){let _errs7=errors,_errs8=errors,
_errs9=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing2;if(data.json===void 0&&(missing2="json")||data.form===void 0&&
(missing2="form")){let err2={};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}var valid3=_errs9===errors;if(valid3)return validate126.
errors=[{instancePath,schemaPath:"#/allOf/2/not",keyword:"not",params:{}}],!1;errors=_errs8,vErrors!==null&&(_errs8?vErrors.length=_errs8:vErrors=
null);var valid0=_errs7===errors}}if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing3;if(data.url===void 0&&(missing3=
"url"))return validate126.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing3}}],!1;{let _errs10=errors;
for(let key0 in data)if(!func1.call(schema230.properties,key0)){return validate126.errors=[{instancePath,schemaPath:"#/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:key0}}],!1;break}if(_errs10===errors){if(data.url!==void 0){let data0=data.url,_errs11=errors;
if(errors===_errs11)if(typeof data0=="string"){if(data0.length<1)return validate126.errors=[{instancePath:instancePath+"/url",schemaPath:"#/\
properties/url/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate126.errors=[{instancePath:instancePath+"/url",schemaPath:"\
#/properties/url/type",keyword:"type",params:{type:"string"}}],!1;var valid4=_errs11===errors}else var valid4=!0;if(valid4){if(data.method!==
void 0){let data1=data.method,_errs13=errors;if(!(data1==="GET"||data1==="HEAD"||data1==="POST"||data1==="PUT"||data1==="PATCH"||data1==="DE\
LETE"||data1==="OPTIONS"))return validate126.errors=[{instancePath:instancePath+"/method",schemaPath:"#/properties/method/enum",keyword:"enu\
m",params:{allowedValues:schema230.properties.method.enum}}],!1;var valid4=_errs13===errors}else var valid4=!0;if(valid4){if(data.query!==void 0){
let data2=data.query,_errs14=errors;if(errors===_errs14)if(data2&&typeof data2=="object"&&!Array.isArray(data2))for(let key1 in data2){let data3=data2[key1],
_errs17=errors,_errs18=errors,valid6=!1,_errs19=errors;if(typeof data3!="string"&&!(typeof data3=="number"&&isFinite(data3))&&typeof data3!=
"boolean"){let err3={instancePath:instancePath+"/query/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/query/addition\
alProperties/anyOf/0/type",keyword:"type",params:{type:schema230.properties.query.additionalProperties.anyOf[0].type}};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}var _valid0=_errs19===errors;valid6=valid6||_valid0;let _errs21=errors;if(errors===_errs21)if(Array.isArray(
data3)){var valid7=!0;let len0=data3.length;for(let i0=0;i0<len0;i0++){let data4=data3[i0],_errs23=errors;if(typeof data4!="string"&&!(typeof data4==
"number"&&isFinite(data4))&&typeof data4!="boolean"){let err4={instancePath:instancePath+"/query/"+key1.replace(/~/g,"~0").replace(/\//g,"~1")+
"/"+i0,schemaPath:"#/properties/query/additionalProperties/anyOf/1/items/type",keyword:"type",params:{type:schema230.properties.query.additionalProperties.
anyOf[1].items.type}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}var valid7=_errs23===errors;if(!valid7)break}}else{let err5={
instancePath:instancePath+"/query/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/query/additionalProperties/anyOf/1/\
type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}var _valid0=_errs21===errors;if(valid6=
valid6||_valid0,valid6)errors=_errs18,vErrors!==null&&(_errs18?vErrors.length=_errs18:vErrors=null);else{let err6={instancePath:instancePath+
"/query/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/query/additionalProperties/anyOf",keyword:"anyOf",params:{}};
return vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++,validate126.errors=vErrors,!1}var valid5=_errs17===errors;if(!valid5)break}else
return validate126.errors=[{instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"object"}}],
!1;var valid4=_errs14===errors}else var valid4=!0;if(valid4){if(data.headers!==void 0){let data5=data.headers,_errs25=errors;if(errors===_errs25)
if(data5&&typeof data5=="object"&&!Array.isArray(data5)){for(let key2 in data5){let _errs27=errors;if(typeof key2=="string"&&!pattern128.test(
key2)){let err7={instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/propertyNames/pattern",keyword:"pattern",params:{pattern:"\
^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"},propertyName:key2};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}var valid8=_errs27===errors;if(!valid8){
let err8={instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/propertyNames",keyword:"propertyNames",params:{propertyName:key2}};
return vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++,validate126.errors=vErrors,!1;break}}if(valid8)for(let key3 in data5){let _errs29=errors;
if(typeof data5[key3]!="string")return validate126.errors=[{instancePath:instancePath+"/headers/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),
schemaPath:"#/properties/headers/additionalProperties/type",keyword:"type",params:{type:"string"}}],!1;var valid9=_errs29===errors;if(!valid9)
break}}else return validate126.errors=[{instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type:"\
object"}}],!1;var valid4=_errs25===errors}else var valid4=!0;if(valid4){if(data.body!==void 0){let _errs31=errors;if(typeof data.body!="stri\
ng")return validate126.errors=[{instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type:"string"}}],
!1;var valid4=_errs31===errors}else var valid4=!0;if(valid4){if(data.form!==void 0){let data8=data.form,_errs33=errors;if(errors===_errs33)if(data8&&
typeof data8=="object"&&!Array.isArray(data8))for(let key4 in data8){let data9=data8[key4],_errs36=errors;if(typeof data9!="string"&&!(typeof data9==
"number"&&isFinite(data9))&&typeof data9!="boolean")return validate126.errors=[{instancePath:instancePath+"/form/"+key4.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"#/properties/form/additionalProperties/type",keyword:"type",params:{type:schema230.properties.form.additionalProperties.
type}}],!1;var valid10=_errs36===errors;if(!valid10)break}else return validate126.errors=[{instancePath:instancePath+"/form",schemaPath:"#/p\
roperties/form/type",keyword:"type",params:{type:"object"}}],!1;var valid4=_errs33===errors}else var valid4=!0;if(valid4){if(data.expect!==void 0){
let data10=data.expect,_errs38=errors;if(errors===_errs38)if(Array.isArray(data10)){if(data10.length<1)return validate126.errors=[{instancePath:instancePath+
"/expect",schemaPath:"#/properties/expect/minItems",keyword:"minItems",params:{limit:1}}],!1;{var valid11=!0;let len1=data10.length;for(let i1=0;i1<
len1;i1++){let data11=data10[i1],_errs40=errors,_errs41=errors,valid12=!1,_errs42=errors;if(!(typeof data11=="number"&&!(data11%1)&&!isNaN(data11)&&
isFinite(data11))){let err9={instancePath:instancePath+"/expect/"+i1,schemaPath:"#/properties/expect/items/anyOf/0/type",keyword:"type",params:{
type:"integer"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(errors===_errs42&&typeof data11=="number"&&isFinite(data11)){if(data11>
599||isNaN(data11)){let err10={instancePath:instancePath+"/expect/"+i1,schemaPath:"#/properties/expect/items/anyOf/0/maximum",keyword:"maxim\
um",params:{comparison:"<=",limit:599}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}else if(data11<100||isNaN(data11)){let err11={
instancePath:instancePath+"/expect/"+i1,schemaPath:"#/properties/expect/items/anyOf/0/minimum",keyword:"minimum",params:{comparison:">=",limit:100}};
vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}var _valid1=_errs42===errors;valid12=valid12||_valid1;let _errs44=errors;if(!(data11===
"1xx"||data11==="2xx"||data11==="3xx"||data11==="4xx"||data11==="5xx")){let err12={instancePath:instancePath+"/expect/"+i1,schemaPath:"#/pro\
perties/expect/items/anyOf/1/enum",keyword:"enum",params:{allowedValues:schema230.properties.expect.items.anyOf[1].enum}};vErrors===null?vErrors=
[err12]:vErrors.push(err12),errors++}var _valid1=_errs44===errors;if(valid12=valid12||_valid1,valid12)errors=_errs41,vErrors!==null&&(_errs41?
vErrors.length=_errs41:vErrors=null);else{let err13={instancePath:instancePath+"/expect/"+i1,schemaPath:"#/properties/expect/items/anyOf",keyword:"\
anyOf",params:{}};return vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++,validate126.errors=vErrors,!1}var valid11=_errs40===errors;
if(!valid11)break}}}else return validate126.errors=[{instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/type",keyword:"type",
params:{type:"array"}}],!1;var valid4=_errs38===errors}else var valid4=!0;if(valid4){if(data.timeout!==void 0){let data12=data.timeout,_errs45=errors;
if(errors===_errs45)if(typeof data12=="string"){if(!pattern129.test(data12))return validate126.errors=[{instancePath:instancePath+"/timeout",
schemaPath:"#/properties/timeout/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,9}(ms|s|m|h)$"}}],!1}else return validate126.errors=[{
instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type:"string"}}],!1;var valid4=_errs45===
errors}else var valid4=!0;if(valid4){if(data.attempts!==void 0){let data13=data.attempts,_errs47=errors;if(!(typeof data13=="number"&&!(data13%
1)&&!isNaN(data13)&&isFinite(data13)))return validate126.errors=[{instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/ty\
pe",keyword:"type",params:{type:"integer"}}],!1;if(errors===_errs47&&typeof data13=="number"&&isFinite(data13)){if(data13>20||isNaN(data13))
return validate126.errors=[{instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:20}}],!1;if(data13<1||isNaN(data13))return validate126.errors=[{instancePath:instancePath+"/attempts",schemaPath:"#/properties/att\
empts/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1}var valid4=_errs47===errors}else var valid4=!0;if(valid4)if(data.select!==
void 0){let data14=data.select,_errs49=errors;if(errors===_errs49)if(typeof data14=="string"){if(!pattern130.test(data14))return validate126.
errors=[{instancePath:instancePath+"/select",schemaPath:"#/properties/select/pattern",keyword:"pattern",params:{pattern:"^(/[^/]*)*$"}}],!1}else
return validate126.errors=[{instancePath:instancePath+"/select",schemaPath:"#/properties/select/type",keyword:"type",params:{type:"string"}}],
!1;var valid4=_errs49===errors}else var valid4=!0}}}}}}}}}}}else return validate126.errors=[{instancePath,schemaPath:"#/type",keyword:"type",
params:{type:"object"}}],!1;return validate126.errors=vErrors,errors===0}validate126.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var config_notebook=validate127;function validate127(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate127.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing0;if(data.file===void 0&&(missing0="file"))return validate127.errors=[{instancePath,schemaPath:"#\
/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)if(!(key0==="file"||key0==="par\
ameters"||key0==="kernel"||key0==="hide_code"||key0==="python")){return validate127.errors=[{instancePath,schemaPath:"#/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:key0}}],!1;break}if(_errs1===errors){if(data.file!==void 0){let data0=data.file,_errs2=errors;
if(errors===_errs2&&errors===_errs2)if(typeof data0=="string"){if(data0.length<1)return validate127.errors=[{instancePath:instancePath+"/fil\
e",schemaPath:"#/properties/file/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate127.errors=[{instancePath:instancePath+
"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.parameters!==void 0){let data1=data.parameters,_errs4=errors;if(errors===_errs4)if(data1&&typeof data1=="object"&&!Array.isArray(data1))
for(let key1 in data1){let _errs6=errors;if(typeof key1=="string"&&!pattern37.test(key1)){let err0={instancePath:instancePath+"/parameters",
schemaPath:"#/properties/parameters/propertyNames/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z_][A-Za-z0-9_]*$"},propertyName:key1};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var valid1=_errs6===errors;if(!valid1){let err1={instancePath:instancePath+"/param\
eters",schemaPath:"#/properties/parameters/propertyNames",keyword:"propertyNames",params:{propertyName:key1}};return vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++,validate127.errors=vErrors,!1;break}}else return validate127.errors=[{instancePath:instancePath+"/paramet\
ers",schemaPath:"#/properties/parameters/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){
if(data.kernel!==void 0){let data2=data.kernel,_errs8=errors;if(errors===_errs8)if(typeof data2=="string"){if(data2.length<1)return validate127.
errors=[{instancePath:instancePath+"/kernel",schemaPath:"#/properties/kernel/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate127.
errors=[{instancePath:instancePath+"/kernel",schemaPath:"#/properties/kernel/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs8===
errors}else var valid0=!0;if(valid0){if(data.hide_code!==void 0){let _errs10=errors;if(typeof data.hide_code!="boolean")return validate127.errors=
[{instancePath:instancePath+"/hide_code",schemaPath:"#/properties/hide_code/type",keyword:"type",params:{type:"boolean"}}],!1;var valid0=_errs10===
errors}else var valid0=!0;if(valid0)if(data.python!==void 0){let data4=data.python,_errs12=errors,_errs13=errors,valid2=!1,_errs14=errors;if(errors===
_errs14)if(typeof data4=="string"){if(data4.length<1){let err2={instancePath:instancePath+"/python",schemaPath:"#/properties/python/anyOf/0/\
minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+
"/python",schemaPath:"#/properties/python/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}var _valid0=_errs14===errors;valid2=valid2||_valid0;let _errs16=errors;if(errors===_errs16)if(data4&&typeof data4=="object"&&!Array.
isArray(data4)){let missing1;if(data4.requirements===void 0&&(missing1="requirements")){let err4={instancePath:instancePath+"/python",schemaPath:"\
#/properties/python/anyOf/1/required",keyword:"required",params:{missingProperty:missing1}};vErrors===null?vErrors=[err4]:vErrors.push(err4),
errors++}else{let _errs18=errors;for(let key2 in data4)if(!(key2==="requirements"||key2==="interpreter")){let err5={instancePath:instancePath+
"/python",schemaPath:"#/properties/python/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2}};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++;break}if(_errs18===errors){if(data4.requirements!==void 0){let data5=data4.requirements,_errs19=errors;
if(errors===_errs19)if(typeof data5=="string"){if(data5.length<1){let err6={instancePath:instancePath+"/python/requirements",schemaPath:"#/p\
roperties/python/anyOf/1/properties/requirements/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err6]:vErrors.push(
err6),errors++}}else{let err7={instancePath:instancePath+"/python/requirements",schemaPath:"#/properties/python/anyOf/1/properties/requireme\
nts/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}var valid3=_errs19===errors}else var valid3=!0;
if(valid3)if(data4.interpreter!==void 0){let data6=data4.interpreter,_errs21=errors;if(errors===_errs21)if(typeof data6=="string"){if(data6.
length<1){let err8={instancePath:instancePath+"/python/interpreter",schemaPath:"#/properties/python/anyOf/1/properties/interpreter/minLength",
keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{let err9={instancePath:instancePath+"/\
python/interpreter",schemaPath:"#/properties/python/anyOf/1/properties/interpreter/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err9]:vErrors.push(err9),errors++}var valid3=_errs21===errors}else var valid3=!0}}}else{let err10={instancePath:instancePath+"/pyth\
on",schemaPath:"#/properties/python/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),
errors++}var _valid0=_errs16===errors;if(valid2=valid2||_valid0,valid2)errors=_errs13,vErrors!==null&&(_errs13?vErrors.length=_errs13:vErrors=
null);else{let err11={instancePath:instancePath+"/python",schemaPath:"#/properties/python/anyOf",keyword:"anyOf",params:{}};return vErrors===
null?vErrors=[err11]:vErrors.push(err11),errors++,validate127.errors=vErrors,!1}var valid0=_errs12===errors}else var valid0=!0}}}}}}else return validate127.
errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate127.errors=vErrors,errors===0}validate127.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var config_notify=validate128;function validate128(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate128.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing0;if(data.message===void 0&&(missing0="message"))return validate128.errors=[{instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:missing0}}],!1;{let _errs1=errors;for(let key0 in data)if(!(key0==="message"||key0===
"subject"||key0==="resource"||key0==="to")){return validate128.errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"additional\
Properties",params:{additionalProperty:key0}}],!1;break}if(_errs1===errors){if(data.message!==void 0){let data0=data.message,_errs2=errors;if(errors===
_errs2)if(typeof data0=="string"){if(data0.length<1)return validate128.errors=[{instancePath:instancePath+"/message",schemaPath:"#/propertie\
s/message/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate128.errors=[{instancePath:instancePath+"/message",schemaPath:"\
#/properties/message/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.subject!==
void 0){let data1=data.subject,_errs4=errors;if(errors===_errs4)if(typeof data1=="string"){if(data1.length<1)return validate128.errors=[{instancePath:instancePath+
"/subject",schemaPath:"#/properties/subject/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate128.errors=[{instancePath:instancePath+
"/subject",schemaPath:"#/properties/subject/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){
if(data.resource!==void 0){let data2=data.resource,_errs6=errors;if(errors===_errs6)if(typeof data2=="string"){if(data2.length<1)return validate128.
errors=[{instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate128.
errors=[{instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs6===
errors}else var valid0=!0;if(valid0)if(data.to!==void 0){let data3=data.to,_errs8=errors,_errs9=errors,valid1=!1,_errs10=errors;if(errors===
_errs10)if(typeof data3=="string"){if(data3.length<3){let err0={instancePath:instancePath+"/to",schemaPath:"#/properties/to/anyOf/0/minLengt\
h",keyword:"minLength",params:{limit:3}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath:instancePath+
"/to",schemaPath:"#/properties/to/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}
var _valid0=_errs10===errors;valid1=valid1||_valid0;let _errs12=errors;if(errors===_errs12)if(Array.isArray(data3)){var valid2=!0;let len0=data3.
length;for(let i0=0;i0<len0;i0++){let data4=data3[i0],_errs14=errors;if(errors===_errs14)if(typeof data4=="string"){if(data4.length<3){let err2={
instancePath:instancePath+"/to/"+i0,schemaPath:"#/properties/to/anyOf/1/items/minLength",keyword:"minLength",params:{limit:3}};vErrors===null?
vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+"/to/"+i0,schemaPath:"#/properties/to/anyOf/1/items/typ\
e",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}var valid2=_errs14===errors;if(!valid2)break}}else{
let err4={instancePath:instancePath+"/to",schemaPath:"#/properties/to/anyOf/1/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=
[err4]:vErrors.push(err4),errors++}var _valid0=_errs12===errors;if(valid1=valid1||_valid0,valid1)errors=_errs9,vErrors!==null&&(_errs9?vErrors.
length=_errs9:vErrors=null);else{let err5={instancePath:instancePath+"/to",schemaPath:"#/properties/to/anyOf",keyword:"anyOf",params:{}};return vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++,validate128.errors=vErrors,!1}var valid0=_errs8===errors}else var valid0=!0}}}}}else return validate128.
errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate128.errors=vErrors,errors===0}validate128.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var config_python=validate129,schema233={$schema:"https://json-schema.org/draft/2020-12\
/schema",type:"object",additionalProperties:!1,required:["file"],properties:{file:{type:"string",format:"millrace-file",minLength:1},args:{type:"\
array",items:{type:"string"}},env:{type:"object",propertyNames:{pattern:"^[A-Za-z_][A-Za-z0-9_]*$"},additionalProperties:{anyOf:[{type:["str\
ing","number","boolean"]},{type:"object",additionalProperties:!1,required:["secret"],properties:{secret:{type:"string",minLength:1}}}]}},python:{
anyOf:[{type:"string",minLength:1},{type:"object",additionalProperties:!1,required:["requirements"],properties:{requirements:{type:"string",
minLength:1},interpreter:{type:"string",minLength:1}}}]}}};function validate129(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate129.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.file===void 0&&
(missing0="file"))return validate129.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0}}],!1;
{let _errs1=errors;for(let key0 in data)if(!(key0==="file"||key0==="args"||key0==="env"||key0==="python")){return validate129.errors=[{instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}}],!1;break}if(_errs1===errors){if(data.file!==
void 0){let data0=data.file,_errs2=errors;if(errors===_errs2&&errors===_errs2)if(typeof data0=="string"){if(data0.length<1)return validate129.
errors=[{instancePath:instancePath+"/file",schemaPath:"#/properties/file/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate129.
errors=[{instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type:"string"}}],!1;var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.args!==void 0){let data1=data.args,_errs4=errors;if(errors===_errs4)if(Array.isArray(data1)){var valid1=!0;
let len0=data1.length;for(let i0=0;i0<len0;i0++){let _errs6=errors;if(typeof data1[i0]!="string")return validate129.errors=[{instancePath:instancePath+
"/args/"+i0,schemaPath:"#/properties/args/items/type",keyword:"type",params:{type:"string"}}],!1;var valid1=_errs6===errors;if(!valid1)break}}else
return validate129.errors=[{instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type:"array"}}],!1;
var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.env!==void 0){let data3=data.env,_errs8=errors;if(errors===_errs8)if(data3&&
typeof data3=="object"&&!Array.isArray(data3)){for(let key1 in data3){let _errs10=errors;if(typeof key1=="string"&&!pattern37.test(key1)){let err0={
instancePath:instancePath+"/env",schemaPath:"#/properties/env/propertyNames/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z_][A-Za-z0-9\
_]*$"},propertyName:key1};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var valid2=_errs10===errors;if(!valid2){let err1={instancePath:instancePath+
"/env",schemaPath:"#/properties/env/propertyNames",keyword:"propertyNames",params:{propertyName:key1}};return vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++,validate129.errors=vErrors,!1;break}}if(valid2)for(let key2 in data3){let data4=data3[key2],_errs12=errors,_errs13=errors,
valid4=!1,_errs14=errors;if(typeof data4!="string"&&!(typeof data4=="number"&&isFinite(data4))&&typeof data4!="boolean"){let err2={instancePath:instancePath+
"/env/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/env/additionalProperties/anyOf/0/type",keyword:"type",params:{type:schema233.
properties.env.additionalProperties.anyOf[0].type}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}var _valid0=_errs14===errors;valid4=
valid4||_valid0;let _errs16=errors;if(errors===_errs16)if(data4&&typeof data4=="object"&&!Array.isArray(data4)){let missing1;if(data4.secret===
void 0&&(missing1="secret")){let err3={instancePath:instancePath+"/env/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/propertie\
s/env/additionalProperties/anyOf/1/required",keyword:"required",params:{missingProperty:missing1}};vErrors===null?vErrors=[err3]:vErrors.push(
err3),errors++}else{let _errs18=errors;for(let key3 in data4)if(key3!=="secret"){let err4={instancePath:instancePath+"/env/"+key2.replace(/~/g,
"~0").replace(/\//g,"~1"),schemaPath:"#/properties/env/additionalProperties/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key3}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++;break}if(_errs18===errors&&data4.secret!==void 0){let data5=data4.
secret;if(errors===errors)if(typeof data5=="string"){if(data5.length<1){let err5={instancePath:instancePath+"/env/"+key2.replace(/~/g,"~0").
replace(/\//g,"~1")+"/secret",schemaPath:"#/properties/env/additionalProperties/anyOf/1/properties/secret/minLength",keyword:"minLength",params:{
limit:1}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath:instancePath+"/env/"+key2.replace(/~/g,"~0").
replace(/\//g,"~1")+"/secret",schemaPath:"#/properties/env/additionalProperties/anyOf/1/properties/secret/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}}else{let err7={instancePath:instancePath+"/env/"+key2.replace(/~/g,"~\
0").replace(/\//g,"~1"),schemaPath:"#/properties/env/additionalProperties/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?
vErrors=[err7]:vErrors.push(err7),errors++}var _valid0=_errs16===errors;if(valid4=valid4||_valid0,valid4)errors=_errs13,vErrors!==null&&(_errs13?
vErrors.length=_errs13:vErrors=null);else{let err8={instancePath:instancePath+"/env/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/properties/env/additionalProperties/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++,validate129.
errors=vErrors,!1}var valid3=_errs12===errors;if(!valid3)break}}else return validate129.errors=[{instancePath:instancePath+"/env",schemaPath:"\
#/properties/env/type",keyword:"type",params:{type:"object"}}],!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0)if(data.python!==void 0){
let data6=data.python,_errs21=errors,_errs22=errors,valid6=!1,_errs23=errors;if(errors===_errs23)if(typeof data6=="string"){if(data6.length<
1){let err9={instancePath:instancePath+"/python",schemaPath:"#/properties/python/anyOf/0/minLength",keyword:"minLength",params:{limit:1}};vErrors===
null?vErrors=[err9]:vErrors.push(err9),errors++}}else{let err10={instancePath:instancePath+"/python",schemaPath:"#/properties/python/anyOf/0\
/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}var _valid1=_errs23===errors;valid6=
valid6||_valid1;let _errs25=errors;if(errors===_errs25)if(data6&&typeof data6=="object"&&!Array.isArray(data6)){let missing2;if(data6.requirements===
void 0&&(missing2="requirements")){let err11={instancePath:instancePath+"/python",schemaPath:"#/properties/python/anyOf/1/required",keyword:"\
required",params:{missingProperty:missing2}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}else{let _errs27=errors;for(let key4 in data6)
if(!(key4==="requirements"||key4==="interpreter")){let err12={instancePath:instancePath+"/python",schemaPath:"#/properties/python/anyOf/1/ad\
ditionalProperties",keyword:"additionalProperties",params:{additionalProperty:key4}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++;
break}if(_errs27===errors){if(data6.requirements!==void 0){let data7=data6.requirements,_errs28=errors;if(errors===_errs28)if(typeof data7==
"string"){if(data7.length<1){let err13={instancePath:instancePath+"/python/requirements",schemaPath:"#/properties/python/anyOf/1/properties/\
requirements/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}else{let err14={instancePath:instancePath+
"/python/requirements",schemaPath:"#/properties/python/anyOf/1/properties/requirements/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err14]:vErrors.push(err14),errors++}var valid7=_errs28===errors}else var valid7=!0;if(valid7)if(data6.interpreter!==void 0){let data8=data6.
interpreter,_errs30=errors;if(errors===_errs30)if(typeof data8=="string"){if(data8.length<1){let err15={instancePath:instancePath+"/python/i\
nterpreter",schemaPath:"#/properties/python/anyOf/1/properties/interpreter/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=
[err15]:vErrors.push(err15),errors++}}else{let err16={instancePath:instancePath+"/python/interpreter",schemaPath:"#/properties/python/anyOf/\
1/properties/interpreter/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}var valid7=_errs30===
errors}else var valid7=!0}}}else{let err17={instancePath:instancePath+"/python",schemaPath:"#/properties/python/anyOf/1/type",keyword:"type",
params:{type:"object"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}var _valid1=_errs25===errors;if(valid6=valid6||_valid1,valid6)
errors=_errs22,vErrors!==null&&(_errs22?vErrors.length=_errs22:vErrors=null);else{let err18={instancePath:instancePath+"/python",schemaPath:"\
#/properties/python/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++,validate129.errors=
vErrors,!1}var valid0=_errs21===errors}else var valid0=!0}}}}}else return validate129.errors=[{instancePath,schemaPath:"#/type",keyword:"typ\
e",params:{type:"object"}}],!1;return validate129.errors=vErrors,errors===0}validate129.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
var config_shell=validate130,schema234={$schema:"https://json-schema.org/draft/2020-12/schema",type:"object",additionalProperties:!1,properties:{
command:{type:"array",minItems:1,items:{type:"string"}},script:{type:"string",minLength:1},file:{type:"string",format:"millrace-file",minLength:1},
interpreter:{type:"array",minItems:1,items:{type:"string",minLength:1},default:["sh","-eu"]},env:{type:"object",propertyNames:{pattern:"^[A-\
Za-z_][A-Za-z0-9_]*$"},additionalProperties:{anyOf:[{type:["string","number","boolean"]},{type:"object",additionalProperties:!1,required:["s\
ecret"],properties:{secret:{type:"string",minLength:1}}}]}}},oneOf:[{required:["command"]},{required:["script"]},{required:["file"]}]};function validate130(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate130.evaluated;
evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs1=errors,valid0=!1,passing0=null,
_errs2=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.command===void 0&&(missing0="command")){let err0={instancePath,
schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty:missing0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}
var _valid0=_errs2===errors;_valid0&&(valid0=!0,passing0=0);let _errs3=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing1;
if(data.script===void 0&&(missing1="script")){let err1={instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty:missing1}};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}var _valid0=_errs3===errors;if(_valid0&&valid0)valid0=!1,passing0=[passing0,1];else{
_valid0&&(valid0=!0,passing0=1);let _errs4=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing2;if(data.file===void 0&&
(missing2="file")){let err2={instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty:missing2}};vErrors===null?
vErrors=[err2]:vErrors.push(err2),errors++}}var _valid0=_errs4===errors;_valid0&&valid0?(valid0=!1,passing0=[passing0,2]):_valid0&&(valid0=!0,
passing0=2)}if(valid0)errors=_errs1,vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=null);else{let err3={instancePath,schemaPath:"#/on\
eOf",keyword:"oneOf",params:{passingSchemas:passing0}};return vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++,validate130.errors=vErrors,
!1}if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let _errs5=errors;for(let key0 in data)if(!(key0==="command"||key0===
"script"||key0==="file"||key0==="interpreter"||key0==="env")){return validate130.errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key0}}],!1;break}if(_errs5===errors){if(data.command!==void 0){let data0=data.command,_errs6=errors;
if(errors===_errs6)if(Array.isArray(data0)){if(data0.length<1)return validate130.errors=[{instancePath:instancePath+"/command",schemaPath:"#\
/properties/command/minItems",keyword:"minItems",params:{limit:1}}],!1;{var valid2=!0;let len0=data0.length;for(let i0=0;i0<len0;i0++){let _errs8=errors;
if(typeof data0[i0]!="string")return validate130.errors=[{instancePath:instancePath+"/command/"+i0,schemaPath:"#/properties/command/items/ty\
pe",keyword:"type",params:{type:"string"}}],!1;var valid2=_errs8===errors;if(!valid2)break}}}else return validate130.errors=[{instancePath:instancePath+
"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type:"array"}}],!1;var valid1=_errs6===errors}else var valid1=!0;if(valid1){
if(data.script!==void 0){let data2=data.script,_errs10=errors;if(errors===_errs10)if(typeof data2=="string"){if(data2.length<1)return validate130.
errors=[{instancePath:instancePath+"/script",schemaPath:"#/properties/script/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate130.
errors=[{instancePath:instancePath+"/script",schemaPath:"#/properties/script/type",keyword:"type",params:{type:"string"}}],!1;var valid1=_errs10===
errors}else var valid1=!0;if(valid1){if(data.file!==void 0){let data3=data.file,_errs12=errors;if(errors===_errs12&&errors===_errs12)if(typeof data3==
"string"){if(data3.length<1)return validate130.errors=[{instancePath:instancePath+"/file",schemaPath:"#/properties/file/minLength",keyword:"\
minLength",params:{limit:1}}],!1}else return validate130.errors=[{instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"\
type",params:{type:"string"}}],!1;var valid1=_errs12===errors}else var valid1=!0;if(valid1){if(data.interpreter!==void 0){let data4=data.interpreter,
_errs14=errors;if(errors===_errs14)if(Array.isArray(data4)){if(data4.length<1)return validate130.errors=[{instancePath:instancePath+"/interp\
reter",schemaPath:"#/properties/interpreter/minItems",keyword:"minItems",params:{limit:1}}],!1;{var valid3=!0;let len1=data4.length;for(let i1=0;i1<
len1;i1++){let data5=data4[i1],_errs16=errors;if(errors===_errs16)if(typeof data5=="string"){if(data5.length<1)return validate130.errors=[{instancePath:instancePath+
"/interpreter/"+i1,schemaPath:"#/properties/interpreter/items/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate130.errors=
[{instancePath:instancePath+"/interpreter/"+i1,schemaPath:"#/properties/interpreter/items/type",keyword:"type",params:{type:"string"}}],!1;var valid3=_errs16===
errors;if(!valid3)break}}}else return validate130.errors=[{instancePath:instancePath+"/interpreter",schemaPath:"#/properties/interpreter/typ\
e",keyword:"type",params:{type:"array"}}],!1;var valid1=_errs14===errors}else var valid1=!0;if(valid1)if(data.env!==void 0){let data6=data.env,
_errs18=errors;if(errors===_errs18)if(data6&&typeof data6=="object"&&!Array.isArray(data6)){for(let key1 in data6){let _errs20=errors;if(typeof key1==
"string"&&!pattern37.test(key1)){let err4={instancePath:instancePath+"/env",schemaPath:"#/properties/env/propertyNames/pattern",keyword:"pat\
tern",params:{pattern:"^[A-Za-z_][A-Za-z0-9_]*$"},propertyName:key1};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}var valid4=_errs20===
errors;if(!valid4){let err5={instancePath:instancePath+"/env",schemaPath:"#/properties/env/propertyNames",keyword:"propertyNames",params:{propertyName:key1}};
return vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++,validate130.errors=vErrors,!1;break}}if(valid4)for(let key2 in data6){let data7=data6[key2],
_errs22=errors,_errs23=errors,valid6=!1,_errs24=errors;if(typeof data7!="string"&&!(typeof data7=="number"&&isFinite(data7))&&typeof data7!=
"boolean"){let err6={instancePath:instancePath+"/env/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/env/additionalPr\
operties/anyOf/0/type",keyword:"type",params:{type:schema234.properties.env.additionalProperties.anyOf[0].type}};vErrors===null?vErrors=[err6]:
vErrors.push(err6),errors++}var _valid1=_errs24===errors;valid6=valid6||_valid1;let _errs26=errors;if(errors===_errs26)if(data7&&typeof data7==
"object"&&!Array.isArray(data7)){let missing3;if(data7.secret===void 0&&(missing3="secret")){let err7={instancePath:instancePath+"/env/"+key2.
replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/env/additionalProperties/anyOf/1/required",keyword:"required",params:{missingProperty:missing3}};
vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}else{let _errs28=errors;for(let key3 in data7)if(key3!=="secret"){let err8={instancePath:instancePath+
"/env/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/env/additionalProperties/anyOf/1/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key3}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++;break}if(_errs28===errors&&
data7.secret!==void 0){let data8=data7.secret;if(errors===errors)if(typeof data8=="string"){if(data8.length<1){let err9={instancePath:instancePath+
"/env/"+key2.replace(/~/g,"~0").replace(/\//g,"~1")+"/secret",schemaPath:"#/properties/env/additionalProperties/anyOf/1/properties/secret/mi\
nLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}else{let err10={instancePath:instancePath+
"/env/"+key2.replace(/~/g,"~0").replace(/\//g,"~1")+"/secret",schemaPath:"#/properties/env/additionalProperties/anyOf/1/properties/secret/ty\
pe",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}}}else{let err11={instancePath:instancePath+
"/env/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/env/additionalProperties/anyOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}var _valid1=_errs26===errors;if(valid6=valid6||_valid1,valid6)errors=_errs23,
vErrors!==null&&(_errs23?vErrors.length=_errs23:vErrors=null);else{let err12={instancePath:instancePath+"/env/"+key2.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"#/properties/env/additionalProperties/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err12]:vErrors.
push(err12),errors++,validate130.errors=vErrors,!1}var valid5=_errs22===errors;if(!valid5)break}}else return validate130.errors=[{instancePath:instancePath+
"/env",schemaPath:"#/properties/env/type",keyword:"type",params:{type:"object"}}],!1;var valid1=_errs18===errors}else var valid1=!0}}}}}else
return validate130.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return validate130.errors=vErrors,errors===
0}validate130.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var config_sql=validate131,schema235={$schema:"https://json-schema.org/dr\
aft/2020-12/schema",type:"object",additionalProperties:!1,properties:{file:{anyOf:[{type:"string",format:"millrace-file",minLength:1},{type:"\
object",minProperties:1,propertyNames:{enum:["duckdb","postgres","redshift","bigquery","snowflake"]},additionalProperties:{type:"string",format:"\
millrace-file",minLength:1}}]},sql:{type:"string",minLength:1},dialect:{enum:["duckdb","postgres","redshift","bigquery","snowflake"]},materialize:{
anyOf:[{enum:["table","view","statement"]},{type:"object",additionalProperties:!1,required:["type"],properties:{type:{enum:["table","view","\
incremental","statement"]},by:{anyOf:[{type:"string",minLength:1},{type:"object",minProperties:1,additionalProperties:{type:"string",minLength:1}}]}},
if:{properties:{type:{const:"incremental"}}},then:{required:["by"]}}]}},not:{required:["file","sql"]}};function validate131(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate131.evaluated;evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs1=errors,_errs2=errors;if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if(data.file===void 0&&(missing0="file")||data.sql===void 0&&(missing0="sql")){let err0={};vErrors===null?
vErrors=[err0]:vErrors.push(err0),errors++}}var valid0=_errs2===errors;if(valid0)return validate131.errors=[{instancePath,schemaPath:"#/not",
keyword:"not",params:{}}],!1;if(errors=_errs1,vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=null),errors===0)if(data&&typeof data=="\
object"&&!Array.isArray(data)){let _errs3=errors;for(let key0 in data)if(!(key0==="file"||key0==="sql"||key0==="dialect"||key0==="materializ\
e")){return validate131.errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}}],
!1;break}if(_errs3===errors){if(data.file!==void 0){let data0=data.file,_errs4=errors,_errs5=errors,valid2=!1,_errs6=errors;if(errors===_errs6&&
errors===_errs6)if(typeof data0=="string"){if(data0.length<1){let err1={instancePath:instancePath+"/file",schemaPath:"#/properties/file/anyO\
f/0/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath:instancePath+
"/file",schemaPath:"#/properties/file/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),
errors++}var _valid0=_errs6===errors;valid2=valid2||_valid0;let _errs8=errors;if(errors===_errs8)if(data0&&typeof data0=="object"&&!Array.isArray(
data0))if(Object.keys(data0).length<1){let err3={instancePath:instancePath+"/file",schemaPath:"#/properties/file/anyOf/1/minProperties",keyword:"\
minProperties",params:{limit:1}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}else{for(let key1 in data0){let _errs10=errors;if(!(key1===
"duckdb"||key1==="postgres"||key1==="redshift"||key1==="bigquery"||key1==="snowflake")){let err4={instancePath:instancePath+"/file",schemaPath:"\
#/properties/file/anyOf/1/propertyNames/enum",keyword:"enum",params:{allowedValues:schema235.properties.file.anyOf[1].propertyNames.enum},propertyName:key1};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}var valid3=_errs10===errors;if(!valid3){let err5={instancePath:instancePath+"/file",
schemaPath:"#/properties/file/anyOf/1/propertyNames",keyword:"propertyNames",params:{propertyName:key1}};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++;break}}if(valid3)for(let key2 in data0){let data1=data0[key2],_errs12=errors;if(errors===_errs12&&errors===_errs12)if(typeof data1==
"string"){if(data1.length<1){let err6={instancePath:instancePath+"/file/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properti\
es/file/anyOf/1/additionalProperties/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{
let err7={instancePath:instancePath+"/file/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/file/anyOf/1/additionalPro\
perties/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}var valid4=_errs12===errors;if(!valid4)
break}}else{let err8={instancePath:instancePath+"/file",schemaPath:"#/properties/file/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err8]:vErrors.push(err8),errors++}var _valid0=_errs8===errors;if(valid2=valid2||_valid0,valid2)errors=_errs5,vErrors!==null&&(_errs5?
vErrors.length=_errs5:vErrors=null);else{let err9={instancePath:instancePath+"/file",schemaPath:"#/properties/file/anyOf",keyword:"anyOf",params:{}};
return vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++,validate131.errors=vErrors,!1}var valid1=_errs4===errors}else var valid1=!0;
if(valid1){if(data.sql!==void 0){let data2=data.sql,_errs14=errors;if(errors===_errs14)if(typeof data2=="string"){if(data2.length<1)return validate131.
errors=[{instancePath:instancePath+"/sql",schemaPath:"#/properties/sql/minLength",keyword:"minLength",params:{limit:1}}],!1}else return validate131.
errors=[{instancePath:instancePath+"/sql",schemaPath:"#/properties/sql/type",keyword:"type",params:{type:"string"}}],!1;var valid1=_errs14===
errors}else var valid1=!0;if(valid1){if(data.dialect!==void 0){let data3=data.dialect,_errs16=errors;if(!(data3==="duckdb"||data3==="postgre\
s"||data3==="redshift"||data3==="bigquery"||data3==="snowflake"))return validate131.errors=[{instancePath:instancePath+"/dialect",schemaPath:"\
#/properties/dialect/enum",keyword:"enum",params:{allowedValues:schema235.properties.dialect.enum}}],!1;var valid1=_errs16===errors}else var valid1=!0;
if(valid1)if(data.materialize!==void 0){let data4=data.materialize,_errs17=errors,_errs18=errors,valid5=!1,_errs19=errors;if(!(data4==="tabl\
e"||data4==="view"||data4==="statement")){let err10={instancePath:instancePath+"/materialize",schemaPath:"#/properties/materialize/anyOf/0/e\
num",keyword:"enum",params:{allowedValues:schema235.properties.materialize.anyOf[0].enum}};vErrors===null?vErrors=[err10]:vErrors.push(err10),
errors++}var _valid1=_errs19===errors;valid5=valid5||_valid1;let _errs20=errors,_errs22=errors,valid6=!0,_errs23=errors;if(data4&&typeof data4==
"object"&&!Array.isArray(data4)&&data4.type!==void 0&&data4.type!=="incremental"){let err11={};vErrors===null?vErrors=[err11]:vErrors.push(err11),
errors++}var _valid2=_errs23===errors;if(errors=_errs22,vErrors!==null&&(_errs22?vErrors.length=_errs22:vErrors=null),_valid2){let _errs25=errors;
if(data4&&typeof data4=="object"&&!Array.isArray(data4)){let missing1;if(data4.by===void 0&&(missing1="by")){let err12={instancePath:instancePath+
"/materialize",schemaPath:"#/properties/materialize/anyOf/1/then/required",keyword:"required",params:{missingProperty:missing1}};vErrors===null?
vErrors=[err12]:vErrors.push(err12),errors++}}var _valid2=_errs25===errors;valid6=_valid2}if(!valid6){let err13={instancePath:instancePath+"\
/materialize",schemaPath:"#/properties/materialize/anyOf/1/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err13]:vErrors.
push(err13),errors++}if(errors===_errs20)if(data4&&typeof data4=="object"&&!Array.isArray(data4)){let missing2;if(data4.type===void 0&&(missing2=
"type")){let err14={instancePath:instancePath+"/materialize",schemaPath:"#/properties/materialize/anyOf/1/required",keyword:"required",params:{
missingProperty:missing2}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}else{let _errs26=errors;for(let key3 in data4)if(!(key3===
"type"||key3==="by")){let err15={instancePath:instancePath+"/materialize",schemaPath:"#/properties/materialize/anyOf/1/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:key3}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++;break}if(_errs26===
errors){if(data4.type!==void 0){let data6=data4.type,_errs27=errors;if(!(data6==="table"||data6==="view"||data6==="incremental"||data6==="st\
atement")){let err16={instancePath:instancePath+"/materialize/type",schemaPath:"#/properties/materialize/anyOf/1/properties/type/enum",keyword:"\
enum",params:{allowedValues:schema235.properties.materialize.anyOf[1].properties.type.enum}};vErrors===null?vErrors=[err16]:vErrors.push(err16),
errors++}var valid8=_errs27===errors}else var valid8=!0;if(valid8)if(data4.by!==void 0){let data7=data4.by,_errs28=errors,_errs29=errors,valid9=!1,
_errs30=errors;if(errors===_errs30)if(typeof data7=="string"){if(data7.length<1){let err17={instancePath:instancePath+"/materialize/by",schemaPath:"\
#/properties/materialize/anyOf/1/properties/by/anyOf/0/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err17]:vErrors.
push(err17),errors++}}else{let err18={instancePath:instancePath+"/materialize/by",schemaPath:"#/properties/materialize/anyOf/1/properties/by\
/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}var _valid3=_errs30===errors;
valid9=valid9||_valid3;let _errs32=errors;if(errors===_errs32)if(data7&&typeof data7=="object"&&!Array.isArray(data7))if(Object.keys(data7).
length<1){let err19={instancePath:instancePath+"/materialize/by",schemaPath:"#/properties/materialize/anyOf/1/properties/by/anyOf/1/minPrope\
rties",keyword:"minProperties",params:{limit:1}};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}else for(let key4 in data7){let data8=data7[key4],
_errs35=errors;if(errors===_errs35)if(typeof data8=="string"){if(data8.length<1){let err20={instancePath:instancePath+"/materialize/by/"+key4.
replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/materialize/anyOf/1/properties/by/anyOf/1/additionalProperties/minLength",keyword:"\
minLength",params:{limit:1}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}else{let err21={instancePath:instancePath+"/materi\
alize/by/"+key4.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/materialize/anyOf/1/properties/by/anyOf/1/additionalProperti\
es/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}var valid10=_errs35===errors;if(!valid10)
break}else{let err22={instancePath:instancePath+"/materialize/by",schemaPath:"#/properties/materialize/anyOf/1/properties/by/anyOf/1/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}var _valid3=_errs32===errors;if(valid9=valid9||_valid3,
valid9)errors=_errs29,vErrors!==null&&(_errs29?vErrors.length=_errs29:vErrors=null);else{let err23={instancePath:instancePath+"/materialize/\
by",schemaPath:"#/properties/materialize/anyOf/1/properties/by/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err23]:vErrors.push(
err23),errors++}var valid8=_errs28===errors}else var valid8=!0}}}else{let err24={instancePath:instancePath+"/materialize",schemaPath:"#/prop\
erties/materialize/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}var _valid1=_errs20===
errors;if(valid5=valid5||_valid1,valid5)errors=_errs18,vErrors!==null&&(_errs18?vErrors.length=_errs18:vErrors=null);else{let err25={instancePath:instancePath+
"/materialize",schemaPath:"#/properties/materialize/anyOf",keyword:"anyOf",params:{}};return vErrors===null?vErrors=[err25]:vErrors.push(err25),
errors++,validate131.errors=vErrors,!1}var valid1=_errs17===errors}else var valid1=!0}}}}else return validate131.errors=[{instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}}],!1;return validate131.errors=vErrors,errors===0}validate131.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};var CONFIG_VALIDATORS={check:config_check,files:config_files,http:config_http,notebook:config_notebook,notify:config_notify,
python:config_python,shell:config_shell,sql:config_sql};export{CONFIG_VALIDATORS,isJobTypeManifest,isProject,isResourceTypeManifest,isWrittenJob};
